import { vi } from "vitest";

/**
 * Files that share a process share what they import. What the product keeps for the time of a process (attempts counted, the
 * queue) begins anew with each file, and so does the environment.
 */
for (const name of Object.keys(globalThis)) if (name.startsWith("plumbline")) Reflect.deleteProperty(globalThis, name);
vi.unstubAllEnvs();
vi.restoreAllMocks();
