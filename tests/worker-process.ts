import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const started = new Set<ChildProcess>();

/** `npm run worker` itself, without npm between; or another program of ours. */
export function startWorkerProcess(env: Readonly<Record<string, string>>, program = "scripts/worker.ts") {
  const { DATABASE_URL: _, EMBEDDINGS_URL: __, ...rest } = process.env;
  const args = ["--conditions=react-server", "--import", "tsx", program];
  const child = spawn(process.execPath, args, { env: { ...rest, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  started.add(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  const ended = new Promise<number | null>((done) => child.on("close", (code) => done(code)));
  void ended.then(() => started.delete(child));
  return {
    ended,
    output: () => printed,
    signal: (name: NodeJS.Signals) => void child.kill(name),
    /** The processes in which it analyses. */
    children: () => (child.pid === undefined ? [] : childrenOf(child.pid)),
  };
}

/** Ends whatever a failed test has left. */
export function endWorkerProcesses(): void {
  for (const child of started) child.kill("SIGKILL");
}

/** Linux only. */
export function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return list === "" ? [] : list.split(" ").map(Number);
}
