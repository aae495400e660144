import type { AnalysisResult, AudienceResult, SharedStrip } from "@/lib/analysis/result";
import { inWords } from "@/lib/findings/rich-text";
import { AlignmentStripChart } from "../alignment-strip";
import type { Picture } from "../picture";
import type { PictureKind } from "./entry";
import { basisOf } from "./words";

const TITLE = "How much is shared";

export const alignmentPictures: PictureKind = (result) =>
  result.shared.some(({ measure }) => measure.status === "measured")
    ? [{ id: "shared", make: () => alignmentPicture(result) }]
    : [];

function alignmentPicture(result: AnalysisResult): Picture {
  const visible = result.audiences.filter(({ numbers }) => numbers);
  const all = allWords(result);
  const strips = result.shared.map((strip) => stripOf(strip, result.audiences));
  const pairs = visible.flatMap((a, i) => visible.slice(i + 1).map((b) => ({ a, b })));
  return {
    id: "shared",
    kind: "alignment-strip",
    title: TITLE,
    finding: result.headline.agree,
    legend: `Tick: shared by ${all} audiences. Grey band: 95% interval.${pairs.length > 1 ? " Pills: each pair of audiences." : ""}`,
    basis: basisOf(
      result,
      "Share of answers in common, 0 nothing to 100 identical",
      result.audiences.map(({ id, answered, numbers }) => ({ audience: id, n: numbers ? answered : null })),
    ),
    table: {
      caption: `Answers shared, of 100: by ${all}, and by each pair`,
      columns: [
        { id: "subject", header: "Subject" },
        { id: "all", header: `By ${all}`, numeric: true },
        { id: "interval", header: "95% interval", numeric: true },
        { id: "counted", header: "As counted", numeric: true },
        ...pairs.map(({ a, b }) => ({ id: `${a.id} ${b.id}`, header: `${a.name} and ${b.many}`, numeric: true })),
      ],
      rows: result.shared.map((strip) => tableRow(strip, pairs)),
    },
    draw: (width) => <AlignmentStripChart strips={strips} all={all} width={width} label={TITLE} />,
  };
}

/** "all three": whom a shared number is of. */
export function allWords({ audiences }: Pick<AnalysisResult, "audiences">): string {
  const visible = audiences.filter(({ numbers }) => numbers).length;
  return visible === 2 ? "both" : `all ${inWords(visible)}`;
}

export function stripOf({ construct, title, question, measure }: SharedStrip, audiences: readonly AudienceResult[]) {
  const value = measure.status === "measured" ? measure.value : null;
  const pairs = (value?.pairs ?? []).flatMap(({ a, b, shared }) => {
    const [first, second] = [a, b].map((id) => audiences.find((audience) => audience.id === id));
    return first && second ? [{ a: first, b: second, shared }] : [];
  });
  return {
    id: construct,
    title,
    question,
    value: value && { shared: value.shared, interval: value.interval, pairs },
    because: "hidden: too few answers",
  };
}

type Pairs = readonly Readonly<{ a: AudienceResult; b: AudienceResult }>[];

function tableRow({ title, measure }: SharedStrip, pairs: Pairs): Picture["table"]["rows"][number] {
  if (measure.status !== "measured") return [title, null, null, null, ...pairs.map(() => null)];
  const { shared, plugIn, interval, pairs: measured } = measure.value;
  return [
    title,
    Math.round(shared),
    interval ? `${Math.round(interval.lo)}–${Math.round(interval.hi)}` : "–",
    Math.round(plugIn),
    ...pairs.map(({ a, b }) => {
      const pair = measured.find((one) => one.a === a.id && one.b === b.id);
      return pair ? Math.round(pair.shared) : null;
    }),
  ];
}
