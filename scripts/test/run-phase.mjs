import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../prepare.mjs";

/** How long what a program has started may hold its output open when it has ended itself. */
const LAST_WORDS = 3_000;
/** How long what is told to end may take to clear up. */
const CLEARING_UP = 5_000;
const isWindows = process.platform === "win32";
const running = new Set();
let isOver = false;

/** Runs a program beside others: what it prints comes line by line, each after its name. */
export function runPhase(name, command, args, env = {}) {
  if (isOver) return never();
  const say = (text) => console.log(`${name} │ ${text}`);
  const begun = performance.now();
  say("begins");
  // A process group of its own: what it has started in turn ends with it.
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: isWindows,
    detached: !isWindows,
  });
  running.add(child);
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", (line) => line && say(line));
  child.on("error", (error) => say(error.message));
  let patience;
  child.on("exit", () => {
    patience = setTimeout(() => letGo(child, say), LAST_WORDS);
  });
  return new Promise((done) => {
    child.on("close", (code) => {
      clearTimeout(patience);
      running.delete(child);
      if (isOver) return;
      const seconds = Math.round((performance.now() - begun) / 1000);
      say(`ends after ${seconds} s${code === 0 ? "" : ` with code ${code}`}`);
      done({ code: code ?? 1, seconds });
    });
  });
}

/** Ends all that is running, as Ctrl+C in a terminal does; from here on nothing begins, and nothing is reported. */
export async function endPhases() {
  isOver = true;
  const left = [...running];
  for (const child of left) signalGroup(child, "SIGINT");
  await Promise.race([Promise.all(left.map((child) => once(child, "close"))), wait(CLEARING_UP)]);
  for (const child of left) signalGroup(child, "SIGKILL");
}

const never = () => new Promise(() => undefined);

/** Then it closes. */
function letGo(child, say) {
  say("left processes behind, which are ended");
  signalGroup(child, "SIGKILL");
  child.stdout.destroy();
  child.stderr.destroy();
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (isWindows) return child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // All of it has ended already.
    if (error.code !== "ESRCH") throw error;
  }
}
