import type { AnalysisResult } from "@/lib/analysis/result";
import { methodWords } from "@/lib/findings/method-words";
import { type Block, plain } from "./blocks";

/** How it was made: what each number is, what is hidden and why, and how to check it. */
export function methodBlocks(result: AnalysisResult): Block[] {
  return [
    { kind: "page" },
    { kind: "heading", level: 1, text: "How this was made" },
    { kind: "terms", rows: methodWords(result) },
    { kind: "heading", level: 2, text: "What is hidden" },
    ...hiddenBlocks(result),
  ];
}

function hiddenBlocks({ audiences, items }: AnalysisResult): Block[] {
  const hidden = audiences.flatMap(({ name, hiddenBecause }) =>
    hiddenBecause === null ? [] : [{ term: name, text: `Hidden throughout: ${hiddenBecause}.` }],
  );
  const sealed = audiences
    .filter(({ numbers, words }) => numbers && !words)
    .map(({ name }) => ({ term: name, text: "Words are sealed: numbers are shown, quotes are not." }));
  const withheld = audiences
    .filter(({ numbers }) => numbers)
    .flatMap(({ id, name }) => {
      const labels = items.filter(({ groups }) =>
        groups.some((one) => one.audience === id && one.status === "withheld"),
      );
      if (labels.length === 0) return [];
      const told = [...new Set(labels.map(({ label }) => label))];
      return [
        {
          term: name,
          text: `Hidden on ${told.length === 1 ? "one item" : `${told.length} items`}: ${told.join("; ")}.`,
        },
      ];
    });
  const rows = [...hidden, ...sealed, ...withheld];
  if (rows.length === 0) return [{ kind: "words", look: "body", text: plain("Nothing is hidden in this result.") }];
  return [{ kind: "terms", rows }];
}
