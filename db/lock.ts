import { closeSync, existsSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * One process at a time may open an embedded database: a second one would silently lose data.
 * Returns a function that gives the folder back. A lock left by a process that died is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "lock");
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => unlinkSync(path);
    } catch (error) {
      if (!isFileExists(error)) throw error;
    }
    const owner = Number.parseInt(readFileSync(path, "utf8"), 10);
    if (isAlive(owner) && owner !== process.pid) {
      throw new Error(
        `Another Plumbline process (number ${owner}) is using the data folder ${folder}. ` +
          "Stop it first, choose another folder with DATA_DIR, or set DATABASE_URL to use PostgreSQL with several processes.",
      );
    }
    unlinkSync(path);
  }
  throw new Error(`The data folder ${folder} could not be locked; another process keeps taking it. Try again.`);
}

function isFileExists(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // EPERM: it exists, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Dead, but not yet collected by its parent, as in a container whose first process collects nothing. Linux tells; elsewhere none is assumed. */
function isZombie(pid: number): boolean {
  const path = `/proc/${pid}/stat`;
  // "12 (name of (program)) Z …": the state follows the last bracket.
  return existsSync(path) && /\) Z [^)]*$/.test(readFileSync(path, "utf8"));
}
