import { wordsOf } from "@/lib/text/words";
import type { Codebook } from "./codebook";
import type { EditedThemes } from "./edit-themes";
import type { RunStatements } from "./run-statements";

/** As long as a person may make a name; a machine knows no such limit. */
const LONGEST_LABEL = 80;

/** The themes as people have edited them, for the next run: edited themes stay, new statements join them. */
export function toCodebook(
  run: RunStatements,
  edited: EditedThemes,
  { checkedBy, edits, from }: Pick<Codebook, "checkedBy" | "edits" | "from">,
): Codebook {
  const open = new Set(run.audiences.filter(({ words }) => words).map(({ audience }) => audience));
  const { hidden, redacted } = edited;
  return {
    questionId: run.questionId,
    checkedBy,
    themes: edited.themes.map(({ id, label, labelSource, keywords }) => ({
      id,
      label: label.slice(0, LONGEST_LABEL).trim(),
      labelSource,
      keywords: keywords.filter((keyword) => !isBlack(keyword, redacted)),
    })),
    sorted: listed(run, edited, (audience) => open.has(audience)),
    unquoted: [...hidden],
    ...(redacted.size > 0 && {
      redacted: [...redacted].map(([text, spans]) => ({
        text,
        spans: spans.map(([start, end]): [number, number] => [start, end]),
      })),
    }),
    sealed: listed(run, edited, (audience) => !open.has(audience)),
    ...(edits && { edits }),
    ...(from && { from }),
  };
}

/** The same words once: as the first who wrote them. */
function listed({ statements }: RunStatements, { sorted }: EditedThemes, isOf: (audience: string) => boolean) {
  const found = new Map<string, readonly string[]>();
  for (const [i, { text, audience }] of statements.entries()) {
    if (text !== "" && isOf(audience) && !found.has(text)) found.set(text, sorted[i] ?? []);
  }
  return [...found].map(([text, themes]) => ({ text, themes: [...themes] })).sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** What another survey may take over: what was open to read here, and nothing that was sealed. */
export function carriedOn(codebook: Codebook): Codebook {
  const { edits: _edits, ...kept } = codebook;
  return { ...kept, sealed: [], from: "earlier survey" };
}

/** Whether a word of it was blacked out somewhere. */
export function isBlack(keyword: string, redacted: EditedThemes["redacted"]): boolean {
  if (redacted.size === 0) return false;
  const black = new Set(
    [...redacted].flatMap(([text, spans]) =>
      wordsOf(text).flatMap((word) =>
        spans.some(([start, end]) => word.start < end && word.end > start) ? [word.text.toLowerCase()] : [],
      ),
    ),
  );
  return wordsOf(keyword).some((word) => black.has(word.text.toLowerCase()));
}
