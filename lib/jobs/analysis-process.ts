// A process of its own for one analysis: minutes of arithmetic would keep the server from answering anybody.
import { isToldToReaders } from "@/lib/errors";
import { type AnalysisHooks, analyseHere } from "@/lib/services/analyse-here";
import type { FromAnalysis, ToAnalysis } from "./analysis-messages";

const waiting = new Map<number, (found: Map<string, Uint8Array>) => void>();
let asked = 0;

/** Resolves when the message has left, so that the loop turns and a server that is gone is noticed. */
function say(message: FromAnalysis): Promise<void> {
  return new Promise((sent, failed) => {
    process.send?.(message, undefined, {}, (error) => (error ? failed(error) : sent()));
  });
}

function ask(message: (id: number) => FromAnalysis): Promise<Map<string, Uint8Array>> {
  asked += 1;
  const id = asked;
  return new Promise((answered, failed) => {
    waiting.set(id, answered);
    say(message(id)).catch(failed);
  });
}

const hooks: AnalysisHooks = {
  findVectors: (embedder, hashes) => ask((id) => ({ kind: "find", id, embedder, hashes })),
  async keepVectors(embedder, rows) {
    await ask((id) => ({ kind: "keep", id, embedder, rows }));
  },
  progress: (stage, share) => say({ kind: "progress", stage, share }),
};

process.on("message", (message: ToAnalysis) => {
  if (message.kind === "answer") {
    waiting.get(message.id)?.(message.found);
    waiting.delete(message.id);
    return;
  }
  analyseHere(message.input, hooks)
    .then((analysed) => say({ kind: "done", ...analysed }))
    .catch((error: unknown) => {
      const { message: text, stack = "" } = error instanceof Error ? error : new Error(String(error));
      return say({ kind: "failed", message: text, stack, isTold: isToldToReaders(error) });
    })
    .finally(() => process.disconnect());
});

// Ctrl-C reaches every process of a terminal; the server decides what becomes of this one.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
