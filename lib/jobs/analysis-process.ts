// A process of its own for one analysis: minutes of arithmetic would keep the server from answering anybody.
import type { RunStatements } from "@/lib/analysis/run-statements";
import { type Analysed, type AnalysisHooks, analyseHere } from "@/lib/services/analyse-here";
import { sortAgainHere } from "@/lib/services/sort-again-here";
import type { FromAnalysis, ToAnalysis } from "./analysis-messages";
import { endWithServer, say, workInside } from "./inside-process";

const waiting = new Map<number, (found: Map<string, Uint8Array>) => void>();
let asked = 0;

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

const work = async (message: Exclude<ToAnalysis, { kind: "answer" }>): Promise<Analysed | RunStatements | null> =>
  message.kind === "start" ? analyseHere(message.input, hooks) : sortAgainHere(message.input, hooks);

process.on("message", (message: ToAnalysis) => {
  if (message.kind === "answer") {
    waiting.get(message.id)?.(message.found);
    waiting.delete(message.id);
    return;
  }
  workInside(() => work(message));
});

endWithServer();
