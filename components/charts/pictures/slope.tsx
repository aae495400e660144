import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import { type SlopeEnd, type SlopeGroup, slope } from "@/lib/charts/slope";
import type { OrdinalScale } from "@/lib/charts/word-axis";
import type { Picture } from "../picture";
import { Slope } from "../slope";
import { shiftOf } from "./spoken-value";
import { hiddenWords } from "./words";

/** One audience's mean at one time; null: hidden then. */
export type GroupMean = { readonly audience: string; readonly mean: number | null; readonly n: number | null };

export type SlopeInput = {
  readonly id: string;
  readonly title: string;
  readonly finding: RichText;
  readonly scale: OrdinalScale;
  readonly audiences: readonly AudienceResult[];
  /** "first survey, March" and its means. */
  readonly before: { readonly label: string; readonly means: readonly GroupMean[] };
  readonly after: { readonly label: string; readonly means: readonly GroupMean[] };
  /** Should be. */
  readonly hollow: boolean;
  /** Whether the two groups of people are the same; said below the drawing. */
  readonly people?: string;
  readonly survey: Pick<AnalysisResult["survey"], "isSample">;
};

const NOT_THE_SAME = "Not the same people before and after: a shift may come from who answered.";

/** Before and after of one question, from two lists of means: two results, or a survey and a vote in the room. */
export function slopePicture(input: SlopeInput): Picture {
  const { id, title, finding, scale, before, after, hollow, survey, people = NOT_THE_SAME } = input;
  const groups = input.audiences.map((audience) => groupOf(audience, input));
  const total = (means: readonly GroupMean[]) => means.reduce((sum, { n }) => sum + (n ?? 0), 0);
  const cell = (end: SlopeEnd | null) => [end?.mean.toFixed(1) ?? null, end?.n ?? null];
  return {
    id,
    kind: "slope",
    title,
    finding,
    legend: `Left: ${before.label}. Right, on the plumb line: ${after.label}.${hollow ? " Hollow: should be." : ""} ${people}`,
    basis: [
      `Mean, ${before.label} ${total(before.means)} answers, ${after.label} ${total(after.means)}`,
      ...(survey.isSample ? ["sample data"] : []),
    ].join(" · "),
    table: {
      caption: title,
      columns: [
        { id: "audience", header: "Audience" },
        { id: "before", header: `Mean, ${before.label}`, numeric: true },
        { id: "before-n", header: `Answered, ${before.label}`, numeric: true },
        { id: "after", header: `Mean, ${after.label}`, numeric: true },
        { id: "after-n", header: `Answered, ${after.label}`, numeric: true },
        { id: "shift", header: "Shift", numeric: true },
      ],
      rows: groups.map(({ name, before: first, after: second }) => [
        name,
        ...cell(first),
        ...cell(second),
        first && second ? shiftOf(first.mean, second.mean) : null,
      ]),
    },
    draw: (width) => (
      <Slope
        drawing={slope({ scale, groups, before: before.label, after: after.label, people }, width)}
        label={title}
        hollow={hollow}
      />
    ),
  };
}

function groupOf(audience: AudienceResult, { before, after, scale, hollow }: SlopeInput): SlopeGroup {
  const { id, name, shape } = audience;
  const end = ({ label, means }: SlopeInput["before"]): SlopeEnd | null => {
    const found = means.find((one) => one.audience === id);
    if (!found || found.mean === null || found.n === null) return null;
    const when = hollow ? "should be, " : "";
    return {
      mean: found.mean,
      n: found.n,
      spoken: `${name}, ${label}, ${when}${found.mean.toFixed(1)} of ${scale.hi}, ${found.n} answered`,
    };
  };
  const [first, second] = [end(before), end(after)];
  if (!first && !second) return { id, name, shape, before: null, after: null, hidden: hiddenWords(audience) };
  const words = `${first?.mean.toFixed(1) ?? "hidden"} → ${second?.mean.toFixed(1) ?? "hidden"}`;
  return { id, name, shape, before: first, after: second, words, hidden: null };
}
