import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { Interval } from "@/lib/analysis/result-parts";
import type { Perception } from "@/lib/analysis/result-perceptions";
import { type ArrowRow, arrowRows } from "@/lib/charts/arrow-rows";
import type { KeyAudience } from "@/lib/charts/audience-key";
import { itemTitle } from "@/lib/findings/item-title";
import { bare, lowerTitle, plainText, rich } from "@/lib/findings/rich-text";
import { PerceptionArrows } from "../perception-arrows";
import type { Picture } from "../picture";
import type { PictureEntry } from "./entry";
import { hiddenWords, type Source } from "./shown-groups";
import { basisOf } from "./words";

type PerceptionSource = Source & Pick<AnalysisResult, "perceptions">;
type Told = {
  readonly row: ArrowRow;
  readonly perception: Perception;
  readonly who: AudienceResult;
  readonly whom: AudienceResult;
};

const WORDS = {
  choice: {
    title: "How well each audience guesses the others’ choices",
    legend:
      "First mark, of those who guess: in how many of 100 pairs of people the guess is right, with its 95% interval. The arrow leads to the mark of those who chose: what one best guess would reach.",
    ends: ["no guess is right", "every guess is right"],
    from: "Guess right, of 100",
    to: "Best guess would reach",
  },
  scale: {
    title: "What each audience believes of the others’ answers",
    legend:
      "First mark, of those who guess: their mean guess. The arrow leads to the mark of those who answered: their mean. All scales run from 0 to 100. Hollow: should be.",
    ends: ["low end of the scale", "high end of the scale"],
    from: "Guessed, of 100",
    to: "True, of 100",
  },
} as const;

/** Guesses of choices and guesses of answers on a scale, a picture each. */
export function perceptionPictures(source: PerceptionSource): PictureEntry[] {
  return (["choice", "scale"] as const).flatMap((kind): PictureEntry[] => {
    const told = toldOf(source, kind);
    if (told.length === 0) return [];
    const id = `perceptions-${kind}`;
    return [{ id, make: () => perceptionPicture(id, kind, source, told) }];
  });
}

function perceptionPicture(
  id: string,
  kind: Perception["kind"],
  source: PerceptionSource,
  told: readonly Told[],
): Picture {
  const { title, legend, ends, from, to } = WORDS[kind];
  const sizes = new Map<string, number>();
  for (const { perception } of told)
    sizes.set(perception.predictor, Math.max(perception.n, sizes.get(perception.predictor) ?? 0));
  return {
    id,
    kind: "perception-arrows",
    title,
    finding: told[0]?.perception.sentence ?? rich(),
    legend,
    basis: basisOf(
      source,
      "People who guessed",
      [...sizes].map(([audience, n]) => ({ audience, n })),
    ),
    table: {
      caption: title,
      columns: [
        { id: "who", header: "Who guesses" },
        { id: "whom", header: "Of whom" },
        { id: "about", header: "About" },
        { id: "n", header: "Guesses", numeric: true },
        { id: "from", header: from, numeric: true },
        { id: "to", header: to, numeric: true },
        { id: "sentence", header: "In words" },
      ],
      rows: told.map(({ row, perception, who, whom }) => [
        who.name,
        whom.name,
        row.note,
        perception.n,
        Math.round(row.from.value),
        Math.round(row.to.value),
        plainText(perception.sentence),
      ]),
    },
    draw: (width) => (
      <PerceptionArrows
        drawing={arrowRows({ rows: told.map(({ row }) => row), ends: [...ends], hidden: hiddenIn(source) }, width)}
        label={title}
      />
    ),
  };
}

function toldOf(source: PerceptionSource, kind: Perception["kind"]): Told[] {
  return (source.perceptions ?? []).flatMap((perception): Told[] => {
    const [who, whom] = [perception.predictor, perception.target].map((id) =>
      source.audiences.find((one) => one.id === id),
    );
    const about = source.items.find(({ id }) => id === perception.aboutId);
    const values = about ? valuesOf(perception, about) : null;
    if (perception.kind !== kind || !who || !whom || !about || !values) return [];
    const { from, to } = values;
    const note = lowerTitle(bare(itemTitle(about, source.audiences)));
    const row: ArrowRow = {
      id: `${perception.itemId} ${who.id} ${whom.id}`,
      label: `${who.name}, of ${whom.many}`,
      note,
      from: { shape: who.shape, value: from, interval: values.interval },
      to: { shape: whom.shape, value: to },
      hollow: kind === "scale" && about.measure === "should",
      spoken: `${who.name}, of ${whom.many}, ${note}, ${valueWords(kind, values)}, ${perception.n} guessed`,
    };
    return [{ row, perception, who, whom }];
  });
}

/** Whoever is hidden neither guesses nor is guessed. */
const hiddenIn = ({ audiences }: PerceptionSource): KeyAudience[] =>
  audiences.flatMap(({ id, name, shape, numbers, hiddenBecause }) =>
    numbers ? [] : [{ id, name, shape, hidden: hiddenWords(hiddenBecause) }],
  );

/** "right in 15 of 100 pairs, interval 3 to 31, best guess would reach 60" */
function valueWords(kind: Perception["kind"], { from, to, interval }: Ends): string {
  const [first, second] = [from, to].map(Math.round);
  if (kind === "scale") return `guessed ${first} of 100, true ${second} of 100`;
  const range = interval ? `, interval ${Math.round(interval.lo)} to ${Math.round(interval.hi)}` : "";
  return `right in ${first} of 100 pairs${range}, best guess would reach ${second}`;
}

type Ends = { readonly from: number; readonly to: number; readonly interval: Interval | null };

/** Both ends of the arrow, 0–100. */
function valuesOf(perception: Perception, about: ItemResult): Ends | null {
  if (perception.kind === "choice") {
    const { accuracy, best, interval } = perception;
    const band = interval ? { lo: 100 * interval.lo, hi: 100 * interval.hi } : null;
    return { from: 100 * accuracy, to: 100 * best, interval: band };
  }
  const truth = meanShare(about, perception.target);
  if (truth === null) return null;
  return { from: 100 * Math.min(1, Math.max(0, truth + perception.bias)), to: 100 * truth, interval: null };
}

/** An audience's mean as a share of the scale; statements run from disagree to agree. */
function meanShare({ scale, groups }: ItemResult, audience: string): number | null {
  const group = groups.find((one) => one.audience === audience);
  if (group?.status !== "shown" || group.n === 0) return null;
  if (scale.type === "ordinal" && group.mean !== null) return (group.mean - scale.lo) / (scale.hi - scale.lo);
  if (scale.type !== "agree") return null;
  const sum = group.counts.reduce((total, [value, people]) => total + value * people, 0);
  return (sum / group.n + 1) / 2;
}
