import type { AudienceResult } from "@/lib/analysis/result";
import type { Checks } from "@/lib/analysis/result-checks";
import type { Interval, RichText } from "@/lib/analysis/result-parts";
import { capital, many, plural, rich, strong } from "./rich-text";

type Quadrant = Extract<Checks["quadrant"], { status: "measured" }>["value"];
type Overall = Extract<Checks["overall"], { status: "measured" }>["value"];

const WORDS: Readonly<Record<Quadrant["name"], string>> = {
  "shared-view": "shared view",
  "separate-camps": "separate camps by audience",
  "mixed-views": "mixed views everywhere",
  "divided-and-mixed": "divided and mixed",
};
export const quadrantWords = (name: Quadrant["name"]): string => WORDS[name];

const MEANING: Readonly<Record<Quadrant["name"], string>> = {
  "shared-view": "people inside each audience lie close together, and no gap between the audiences is evident",
  "separate-camps": "people inside each audience lie close together, and the audiences lie apart",
  "mixed-views": "people inside each audience differ, and no gap between the audiences is evident",
  "divided-and-mixed": "people inside each audience differ, and the audiences lie apart as well",
};

/** "Separate camps by audience: …"; "perhaps" where the interval of the coherence crosses its cut. */
export function quadrantSentence(found: Omit<Quadrant, "sentence">, cut: number): RichText {
  const { name, coherence, coherenceInterval: ci, gap, p } = found;
  const isOpen = ci !== null && ci.lo < cut && ci.hi >= cut;
  const head = isOpen ? `Perhaps ${WORDS[name]}:` : `${capital(WORDS[name])}:`;
  const numbers = `coherence ${hundred(coherence)}${ci ? ` (${span(ci)})` : ""} of 100, gap ${hundred(100 * gap)} of 100, ${pWords(p)}`;
  return rich(strong(head), ` ${MEANING[name]} (${numbers}).`);
}

/** What the overall test says, and that unequal spreads can make it say so. */
export function overallSentence(
  found: Omit<Overall, "sentence">,
  audiences: readonly Pick<AudienceResult, "id" | "name" | "one" | "many">[],
): RichText {
  const { p, items, people, coherence } = found;
  const over = `(${pWords(p)}, ${plural(items, "question")}, ${people} people)`;
  const head =
    p < 0.05
      ? `Over all questions the audiences differ more than chance explains ${over}.`
      : `Over all questions the audiences differ no more than chance explains ${over}; this is not proof of agreement.`;
  const inside = coherence.flatMap(({ audience, coherence: value }) => {
    const who = audiences.find(({ id }) => id === audience);
    return who && value !== null ? [{ who, value }] : [];
  });
  if (p >= 0.05 || inside.length === 0) return rich(head);
  const groups = inside.map(({ who, value }) => rich(`${hundred(value)} among `, many(who)));
  return rich(head, " Unequal spreads can do that, too: coherence is ", joined(groups), ".");
}

const joined = (groups: readonly RichText[]): RichText =>
  groups.length === 1
    ? rich(...groups)
    : rich(...groups.flatMap((group, i) => [i === 0 ? "" : i === groups.length - 1 ? " and " : ", ", group]));

const hundred = (value: number): string => String(Math.round(Math.max(0, value)));
const span = ({ lo, hi }: Interval): string => `${hundred(lo)}–${hundred(hi)}`;

/** "p < 0.001", "p = 0.03" */
function pWords(p: number): string {
  if (p < 0.001) return "p < 0.001";
  return `p = ${p < 0.1 ? p.toFixed(3) : p.toFixed(2)}`;
}
