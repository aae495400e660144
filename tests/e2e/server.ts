import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** On a machine that is busy with much else. */
const READY_WITHIN_MS = 110_000;

export type ServerOptions = Readonly<{
  /** "start" is npm start: no sample organization. */
  script?: "demo" | "start";
  dataDir: string;
  port: number;
  env?: Readonly<Record<string, string>>;
  /** It outlives the tests of a file. */
  isShared?: boolean;
}>;

export type Server = Readonly<{
  url: string;
  /** Everything it has printed so far. */
  output: () => string;
  /** Its exit code, once it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
  readyAfterMs: number;
  /** As a terminal does: to the whole group. */
  signal: (name: NodeJS.Signals) => void;
}>;

const groups = new Set<number>();
const ofThisFile = new Set<number>();

/** A server of its own for one test, in a process group of its own. Rejects when it ends before it is ready. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const begin = Date.now();
  const process = spawnServer(options);
  const { child, output, ended } = process;
  const ready = `Plumbline is ready at http://localhost:${options.port}`;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready: ${output()}`)), READY_WITHIN_MS);
    const look = () => {
      if (!output().includes(ready)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on("data", look);
    void ended.then((code) => {
      clearTimeout(late);
      reject(new Error(`ended with ${code}: ${output()}`));
    });
  }).catch(async (error) => {
    process.signal("SIGKILL");
    await ended;
    throw error;
  });
  return {
    url: `http://localhost:${options.port}`,
    output,
    ended,
    readyAfterMs: Date.now() - begin,
    signal: process.signal,
  };
}

/** The same, not waiting for it: for a server that is to refuse. */
export function spawnServer({ script = "demo", dataDir, port, env = {}, isShared = false }: ServerOptions) {
  const child: ChildProcess = spawn(process.execPath, [join("scripts", `${script}.mjs`)], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...ownEnvironment(), DATA_DIR: dataDir, PORT: String(port), ...env },
  });
  const group = child.pid ?? 0;
  groups.add(group);
  if (!isShared) ofThisFile.add(group);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (printed += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  void ended.then(() => {
    groups.delete(group);
    ofThisFile.delete(group);
  });
  return { child, output: () => printed, ended, signal: (name: NodeJS.Signals) => void kill(group, name) };
}

/** What the shared server of the browser tests is told must not reach this one. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, PLUMBLINE_DEMO: __, APP_SECRET: ___, ...rest } = process.env;
  return rest;
}

function kill(group: number, name: NodeJS.Signals): void {
  if (group > 1 && groups.has(group)) process.kill(-group, name);
}

/** Ends whatever the tests of a file have left. */
export function endServers(): void {
  for (const group of ofThisFile) kill(group, "SIGKILL");
}

/** A data folder that is gone after the tests of a file. */
export function dataFolder(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), "plumbline-e2e-server-"));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
