import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { ToldError } from "@/lib/errors";
import { Interrupted, Killed } from "@/lib/services/ended-early";

/** What every such process says to the server that started it. */
export type FromApart<Result> =
  | { readonly kind: "progress"; readonly stage: string; readonly share: number }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string; readonly isTold: boolean };

type Work<Asked, Said> = {
  /** The file that the process runs. */
  readonly entry: string;
  /** Inside sentences: "the analysis". */
  readonly what: string;
  readonly start: Said;
  readonly progress: (stage: string, share: number) => Promise<void>;
  /** What it asks of this process, which alone has the database. */
  readonly answer?: (asked: Asked) => Promise<Said>;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Work in a process of its own, so that this one goes on answering. Once the signal says so, that process is killed, and it is gone
 * before this throws `Interrupted`.
 */
export function workApart<Result, Asked extends { readonly kind: string }, Said extends object>({
  entry,
  what,
  start,
  progress,
  answer,
  signal,
}: Work<Asked, Said>): Promise<Result> {
  return new Promise((done, failed) => {
    if (signal?.aborted) throw new Interrupted("Stopped before it began.");
    const child = startProcess(entry);
    const kill = () => void child.kill("SIGKILL");
    const giveUp = (error: unknown) => {
      failed(error);
      kill();
    };
    // What cannot be sent has no receiver any more; its exit says why.
    const say = (message: Said) => child.send(message, (error) => error && kill());
    signal?.addEventListener("abort", kill);
    child.on("message", (message: FromApart<Result> | Asked) => {
      if (isOwn<Result, Asked>(message)) {
        if (message.kind === "done") return done(message.result);
        if (message.kind === "failed") return failed(errorFrom(message));
        // What is not told is missed; the work is not. A database that stays away is noticed where it matters.
        return void progress(message.stage, message.share).catch((error: unknown) => {
          console.error("Progress could not be written:", error);
        });
      }
      void answer?.(message).then(say).catch(giveUp);
    });
    child.on("error", failed);
    // After "done" or "failed" this changes nothing.
    child.on("exit", (code, by) => {
      signal?.removeEventListener("abort", kill);
      failed(signal?.aborted ? new Interrupted("Stopped from outside.") : endOf(what, code, by));
    });
    say(start);
  });
}

const OWN: readonly string[] = ["done", "failed", "progress"];

function isOwn<Result, Asked extends { readonly kind: string }>(
  message: FromApart<Result> | Asked,
): message is FromApart<Result> {
  return OWN.includes(message.kind);
}

function startProcess(entry: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", entry], {
    cwd: process.cwd(),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
}

/** An error loses its class between two processes. */
function errorFrom({ message, stack, isTold }: Extract<FromApart<never>, { kind: "failed" }>): Error {
  return Object.assign(isTold ? new ToldError(message) : new Error(message), { stack });
}

/** A process without memory is killed by the system, or ends itself with code 134; the latter would do so again. */
function endOf(what: string, code: number | null, by: NodeJS.Signals | null): ToldError {
  const tooLittleMemory = `The process of ${what} was ended from outside; most likely this machine has too little memory for it.`;
  if (by === "SIGKILL") return new Killed(tooLittleMemory);
  if (by === "SIGABRT" || code === 134) return new ToldError(tooLittleMemory);
  return new ToldError(
    `The process of ${what} ended early (${by ?? `code ${code}`}); the server’s console may say why.`,
  );
}
