import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { ToldError } from "@/lib/errors";
import { type Analyser, type AnalysisHooks, Interrupted } from "@/lib/services/analyse-here";
import type { FromAnalysis, ToAnalysis } from "./analysis-messages";

const ENTRY = "lib/jobs/analysis-process.ts";
const running = new Set<ChildProcess>();

/** The analysis in a process of its own, so that this one goes on answering; only this one has the database. */
export const analyseApart: Analyser = (input, hooks) =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, ["--import", "tsx", ENTRY], {
      cwd: process.cwd(),
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      serialization: "advanced",
    });
    running.add(child);
    const say = (message: ToAnalysis) => child.send(message, (error) => error && failed(error));
    child.on("message", (message: FromAnalysis) => {
      switch (message.kind) {
        case "done":
          return done(message.result);
        case "failed":
          return failed(errorFrom(message));
        case "progress":
          return void hooks.progress(message.stage, message.share).catch(failed);
        default:
          return void answer(message, hooks)
            .then((found) => say({ kind: "answer", id: message.id, found }))
            .catch(failed);
      }
    });
    child.on("error", failed);
    // After "done" or "failed" this changes nothing.
    child.on("exit", (code, signal) => {
      // `interruptAnalyses` has taken it out already.
      failed(running.delete(child) ? new ToldError(endInWords(code, signal)) : new Interrupted("The server stops."));
    });
    say({ kind: "start", input });
  });

/** Stops what is being analysed, because the server stops. */
export function interruptAnalyses(): void {
  for (const child of running) {
    running.delete(child);
    child.kill("SIGKILL");
  }
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

function endInWords(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === "SIGKILL" || code === 134) {
    return "The process of the analysis was ended from outside; most likely this machine has too little memory for it.";
  }
  return `The process of the analysis ended early (${signal ?? `code ${code}`}); the server’s console may say why.`;
}
