// A worker thread reads no TypeScript by itself: in Node 20 `--import tsx` has no effect there.
import { register } from "tsx/esm/api";

register();
await import("./embed-worker.ts");
