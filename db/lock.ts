import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { StartError } from "@/lib/errors";

type Holder = { plumblineLocks?: Set<string> };
const holder = globalThis as unknown as Holder;

/**
 * One process at a time may open an embedded database: a second one would silently lose data.
 * Returns a function that gives the folder back. A lock left by a process that died is taken over.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  const path = resolve(folder, "lock");
  holder.plumblineLocks ??= new Set();
  const held = holder.plumblineLocks;
  if (held.has(path)) throw new StartError(`This process has the data folder ${folder} open already.`);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(path)) {
      held.add(path);
      return () => {
        held.delete(path);
        rmSync(path, { force: true });
      };
    }
    const mark = readMark(path);
    if (isAlive(mark)) throw new StartError(refusal(folder, path, mark));
    takeAway(path, mark);
  }
  throw new StartError(`The data folder ${folder} could not be locked; another process keeps taking it. Try again.`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`The data folder ${folder} cannot be made (${reason}). Choose another with DATA_DIR.`, {
      cause,
    });
  }
}

const refusal = (folder: string, path: string, mark: string) =>
  `Another Plumbline process (number ${Number.parseInt(mark, 10)}) is using the data folder ${folder}. ` +
  "Stop it first, choose another folder with DATA_DIR, or set DATABASE_URL to use PostgreSQL with several processes. " +
  `If that process is no Plumbline, remove ${path}.`;

/** False: it is there already. */
function create(path: string): boolean {
  try {
    const file = openSync(path, "wx");
    writeSync(file, markOf(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The data folder cannot be written (${reason}). Choose another with DATA_DIR.`, {
      cause: error,
    });
  }
}

/** Number and, where the system tells it, start of a process: numbers are given again, above all in containers. */
const markOf = (pid: number) => [pid, statOf(pid)?.started].filter((part) => part !== undefined).join(" ");

function readMark(path: string): string {
  const read = () => (existsSync(path) ? readFileSync(path, "utf8").trim() : "");
  // Between making the file and writing into it lies a moment.
  if (read() === "") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return read();
}

/** Two that see the same dead owner must not both go on: whoever took away a lock that is not his puts it back. */
function takeAway(path: string, mark: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
  if (readFileSync(/* turbopackIgnore: true */ aside, "utf8").trim() === mark) rmSync(aside);
  else renameSync(aside, path);
}

function isAlive(mark: string): boolean {
  const [pid = Number.NaN, started] = mark.split(" ").map(Number);
  // This process holds none, see above: an earlier one with its number left it.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  const stat = statOf(pid);
  if (stat && (stat.isZombie || (started !== undefined && started !== stat.started))) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Linux only. A zombie is dead, but not yet collected by its parent, as in a container whose first process collects nothing.
 * `started` counts clock ticks since the system started.
 */
function statOf(pid: number): { isZombie: boolean; started: number } | undefined {
  const path = join("/proc", String(pid), "stat");
  if (!existsSync(path)) return undefined;
  // "12 (name of (program)) Z …": the state follows the last bracket, the start is the twentieth field from there.
  const fields = readFileSync(path, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return { isZombie: fields[0] === "Z", started: Number(fields[19]) };
}
