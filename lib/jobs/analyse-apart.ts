import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { ToldError } from "@/lib/errors";
import type { Analyser, AnalysisHooks } from "@/lib/services/analyse-here";
import { Interrupted, Killed } from "@/lib/services/ended-early";
import type { FromAnalysis, ToAnalysis } from "./analysis-messages";

const ENTRY = "lib/jobs/analysis-process.ts";

/**
 * The analysis in a process of its own, so that this one goes on answering; only this one has the database. Once the signal says
 * so, that process is killed, and it is gone before this throws `Interrupted`.
 */
export const analyseApart: Analyser = (input, hooks, signal) =>
  new Promise((done, failed) => {
    if (signal?.aborted) throw new Interrupted("Stopped before it began.");
    const child = startProcess();
    const kill = () => void child.kill("SIGKILL");
    const giveUp = (error: unknown) => {
      failed(error);
      kill();
    };
    // What cannot be sent has no receiver any more; its exit says why.
    const say = (message: ToAnalysis) => child.send(message, (error) => error && kill());
    signal?.addEventListener("abort", kill);
    child.on("message", (message: FromAnalysis) => {
      switch (message.kind) {
        case "done":
          return done({ result: message.result, slices: message.slices });
        case "failed":
          return failed(errorFrom(message));
        case "progress":
          // What is not told is missed; the work is not. A database that stays away is noticed where it matters.
          return void hooks.progress(message.stage, message.share).catch((error: unknown) => {
            console.error("Progress could not be written:", error);
          });
        default:
          return void answer(message, hooks)
            .then((found) => say({ kind: "answer", id: message.id, found }))
            .catch(giveUp);
      }
    });
    child.on("error", failed);
    // After "done" or "failed" this changes nothing.
    child.on("exit", (code, by) => {
      signal?.removeEventListener("abort", kill);
      failed(signal?.aborted ? new Interrupted("Stopped from outside.") : endOf(code, by));
    });
    say({ kind: "start", input });
  });

function startProcess(): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", ENTRY], {
    cwd: process.cwd(),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
}

async function answer(
  message: Extract<FromAnalysis, { kind: "find" | "keep" }>,
  hooks: AnalysisHooks,
): Promise<Map<string, Uint8Array>> {
  if (message.kind === "find") return hooks.findVectors(message.embedder, message.hashes);
  await hooks.keepVectors(message.embedder, message.rows);
  return new Map();
}

/** An error loses its class between two processes. */
function errorFrom({ message, stack, isTold }: Extract<FromAnalysis, { kind: "failed" }>): Error {
  return Object.assign(isTold ? new ToldError(message) : new Error(message), { stack });
}

/** A process without memory is killed by the system, or ends itself with code 134; the latter would do so again. */
function endOf(code: number | null, by: NodeJS.Signals | null): ToldError {
  if (by === "SIGKILL") return new Killed(TOO_LITTLE_MEMORY);
  if (by === "SIGABRT" || code === 134) return new ToldError(TOO_LITTLE_MEMORY);
  return new ToldError(
    `The process of the analysis ended early (${by ?? `code ${code}`}); the server’s console may say why.`,
  );
}

const TOO_LITTLE_MEMORY =
  "The process of the analysis was ended from outside; most likely this machine has too little memory for it.";
