import type { Contrast } from "@/lib/analysis/contrasts";
import type { SharedStrip } from "@/lib/analysis/result";
import type { PairResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import { type Audiences, contrastShort, named } from "./contrast-words";
import { listed, Many, many, type Part, rich, strong } from "./rich-text";

/** Above this many of 100 shared, two audiences may be called alike in passing; the strip itself shows the number. */
const ALIKE = 75;
const LARGE_DELTA = 0.47;

export type Reading = {
  readonly construct: SharedStrip["construct"];
  readonly isPoints: boolean;
  readonly shared: number;
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly shared: number }[];
  /** The pairs of the item, when the strip is about a single ordered one. */
  readonly ordered: readonly PairResult[];
  /** The strip's items, the one that differs most first. */
  readonly contrasts: readonly Contrast[];
  readonly audiences: Audiences;
  /** True for the strip that shares most, of how many. */
  readonly closestOf: number | null;
};

/** One sentence beside a strip. */
export function sharedReading(reading: Reading): RichText {
  switch (reading.construct) {
    case "purpose":
      return purpose(reading);
    case "worth":
      return reading.ordered.length > 0 ? worth(reading) : purpose(reading);
    case "value":
      return reading.isPoints ? points(reading) : purpose(reading);
    case "effort":
      return effort(reading);
  }
}

const whole = (shared: number) => `${Math.round(shared)} of 100`;

function purpose({ pairs, audiences }: Reading): RichText {
  const [most] = pairs.toSorted((a, b) => b.shared - a.shared);
  if (!most) return [];
  if (pairs.length === 1) {
    return rich(
      "By estimate ",
      many(named(audiences, most.a)),
      " and ",
      many(named(audiences, most.b)),
      " share ",
      strong(whole(most.shared)),
      " first choices.",
    );
  }
  if (most.shared < ALIKE)
    return rich("By estimate no two audiences share more than ", strong(whole(most.shared)), " first choices.");
  return rich(
    "Closest by estimate are ",
    many(named(audiences, most.a)),
    " and ",
    many(named(audiences, most.b)),
    ": ",
    strong(whole(most.shared)),
    " first choices.",
  );
}

/** "Executives and project managers lie close together; PMO staff rate it far higher." */
function worth({ pairs, ordered, audiences }: Reading): RichText {
  const [closest] = pairs.toSorted((a, b) => b.shared - a.shared);
  const [widest] = ordered.toSorted((a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0));
  if (!closest || !widest) return [];
  const delta = widest.delta ?? 0;
  const [high, low] = delta >= 0 ? [widest.a, widest.b] : [widest.b, widest.a];
  if (widest.certainty === "none") return noGap(ordered);
  const degree = `${widest.certainty === "possible" ? "may rate" : "rate"} it ${Math.abs(delta) >= LARGE_DELTA && widest.certainty === "clear" ? "far " : ""}`;
  const isPair = (id: string) => closest.a === id || closest.b === id;
  const outside = isPair(high) ? low : high;
  const apart = pairs.length === 3 && isPair(high) !== isPair(low) && closest.shared >= ALIKE;
  if (!apart) {
    return rich(
      Many(named(audiences, high)),
      ` ${degree}`,
      strong("higher"),
      " than ",
      many(named(audiences, low)),
      ".",
    );
  }
  const [a, b] = [named(audiences, closest.a), named(audiences, closest.b)];
  const who = named(audiences, outside);
  return rich(
    Many(a),
    " and ",
    many(b),
    " lie close together; ",
    {
      text: `${who.many} ${degree}${outside === high ? "higher" : "lower"}`,
      audience: who.id,
      strong: true,
    },
    ".",
  );
}

function points({ pairs, audiences }: Reading): RichText {
  const [least] = pairs.toSorted((a, b) => a.shared - b.shared);
  if (!least) return [];
  const move = `${Math.round(100 - least.shared)} of 100 points`;
  return rich(
    strong(move),
    " would have to move for ",
    many(named(audiences, least.a)),
    " and ",
    many(named(audiences, least.b)),
    " to agree.",
  );
}

const POSITION: Readonly<Record<number, string>> = { 2: "two", 3: "three", 4: "four" };

function effort({ contrasts, closestOf }: Reading): RichText {
  const first = closestOf === null ? "" : `Closest of the ${POSITION[closestOf] ?? closestOf}. `;
  const apart = contrasts.filter(({ certainty }) => certainty !== "none").slice(0, 2);
  if (apart.length === 0) return rich(first, "No kind of work stands out as a gap; this is not proof of agreement.");
  const verb = apart.every(({ certainty }) => certainty === "possible") ? "may differ" : "differs";
  const titles = apart.map((contrast): Part => strong(contrastShort(contrast)));
  return rich(first, `Wanted effort ${verb} most on `, listed(titles), ".");
}

function noGap(pairs: readonly PairResult[]): RichText {
  return pairs.every(({ aligned }) => aligned)
    ? rich("All answer alike, and there are enough answers to say so.")
    : rich("No evidence of a gap; this is not proof of agreement.");
}

/** Names the strip's question when an audience is missing from it. */
export function onlyBetween(ids: readonly string[], audiences: Audiences): RichText {
  return rich(" Only ", listed(ids.map((id) => many(named(audiences, id)))), " could be compared.");
}
