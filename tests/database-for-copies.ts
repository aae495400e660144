import { copyLater } from "./database";

/** Vitest runs this once, before the first test file, and what it returns after the last. */
export default copyLater;
