import type { AnalysisResult, SharedStrip } from "@/lib/analysis/result";
import { inWords } from "@/lib/findings/rich-text";
import { type Block, plain, type Table, whoIs, wordsOf } from "./blocks";
import { type Figures, figuresOfKind } from "./pictures";

/** Nothing to draw: what there is to say of it shares its page with what follows. */
export const isShort = ({ shared }: AnalysisResult): boolean =>
  shared.every(({ measure }) => measure.status !== "measured");

/** How much of the answers all visible audiences have in common. */
export function sharedBlocks(result: AnalysisResult, figures: Figures): Block[] {
  const index = indexWords(result);
  if (isShort(result) && !index) return [{ kind: "page" }];
  const visible = result.audiences.filter(({ numbers }) => numbers).length;
  const by = visible === 2 ? "both" : `all ${inWords(visible)}`;
  return [
    { kind: "page" },
    { kind: "heading", level: 1, text: "How much is shared" },
    ...figuresOfKind(figures, "alignment-strip"),
    ...(isShort(result) ? [] : [{ kind: "table", table: sharedTable(result, by) } as const]),
    ...result.shared.map(
      ({ title, reading }): Block => ({
        kind: "words",
        look: "body",
        text: [{ text: `${title}: `, strong: true }, ...wordsOf(reading, result.audiences)],
      }),
    ),
    ...(index ? [{ kind: "words", look: "body", text: plain(index) } as const] : []),
  ];
}

function sharedTable({ shared, audiences }: AnalysisResult, by: string): Table {
  const measured = ({ measure }: SharedStrip) => (measure.status === "measured" ? measure.value : null);
  const pairs = shared.flatMap((strip) => measured(strip)?.pairs ?? []);
  const named = [...new Map(pairs.map(({ a, b }) => [`${a} ${b}`, { a, b }])).values()];
  return {
    caption: `Answers shared, of 100: 0 nothing in common, 100 identical`,
    columns: [
      { header: "Subject", numeric: false },
      { header: `By ${by}`, numeric: true },
      ...named.map(({ a, b }) => ({
        header: `${whoIs(audiences, a).name} and ${whoIs(audiences, b).name}`,
        numeric: true,
      })),
    ],
    small: named.length > MANY_PAIRS,
    rows: shared.map((strip) => {
      const value = measured(strip);
      const interval = value?.interval ? ` (${Math.round(value.interval.lo)}–${Math.round(value.interval.hi)})` : "";
      const all = value ? `${Math.round(value.shared)}${interval}` : "hidden";
      const each = named.map(({ a, b }) => {
        const pair = value?.pairs.find((one) => one.a === a && one.b === b);
        return pair ? String(Math.round(pair.shared)) : "–";
      });
      return { cells: [strip.title, all, ...each] };
    }),
  };
}

const MANY_PAIRS = 3;

function indexWords({ alignment }: AnalysisResult): string | null {
  if (alignment.status !== "measured") return null;
  const { index, gapLoss, interval, label } = alignment.value;
  const between = interval ? ` (95% interval ${Math.round(interval.lo)}–${Math.round(interval.hi)})` : "";
  const within = 100 - Math.round(index) - Math.round(gapLoss);
  return `Over all questions the alignment index is ${Math.round(index)} of 100${between}: ${label}. Distance between audiences takes ${Math.round(gapLoss)}, different views within them ${within}.`;
}
