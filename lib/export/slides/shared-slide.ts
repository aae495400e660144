import type { AnalysisResult } from "@/lib/analysis/result";
import { inWords, plainText } from "@/lib/findings/rich-text";
import { answeredWords, footerOf, notesOf } from "./base-words";
import type { Slide } from "./slide";

/** How much all visible audiences have in common, subject by subject. */
export function sharedSlide(result: AnalysisResult): Slide {
  const measured = result.shared.flatMap(({ title, measure, reading }) =>
    measure.status === "measured" ? [{ title, reading, ...measure.value }] : [],
  );
  const visible = result.audiences.filter(({ numbers }) => numbers).length;
  const all = visible === 2 ? "both" : `all ${inWords(visible)}`;
  const base = answeredWords(result);
  const about = "Answers shared, of 100";
  const name = (id: string) => result.audiences.find((audience) => audience.id === id)?.many ?? id;
  const pairs = measured[0]?.pairs ?? [];
  const rounded = (value: number | undefined) => (value === undefined ? "–" : String(Math.round(value)));
  return {
    title: plainText(result.headline.agree),
    chart: {
      kind: "bars",
      categories: measured.map(({ title }) => title),
      series: [
        {
          name: `shared by ${all}`,
          shape: null,
          values: measured.map(({ shared }) => shared),
          labels: measured.map(({ shared }) => `${Math.round(shared)} of 100`),
        },
      ],
      scale: { lo: 0, hi: 100, loLabel: "0 nothing shared", hiLabel: "100 identical" },
      hollow: measured.map(() => false),
      alt: `Answers shared by ${all} audiences, of 100: ${measured.map(({ title, shared }) => `${title} ${Math.round(shared)}`).join(", ")}.`,
    },
    table: {
      header: ["Subject", `By ${all}`, "95% interval", ...pairs.map(({ a, b }) => `${name(a)} and ${name(b)}`)],
      rows: measured.map(({ title, shared, interval, pairs: own }) => [
        title,
        rounded(shared),
        interval ? `${rounded(interval.lo)}–${rounded(interval.hi)}` : "–",
        ...pairs.map(({ a, b }) => rounded(own.find((pair) => pair.a === a && pair.b === b)?.shared)),
      ]),
    },
    lines: [],
    remarks: measured.map(({ title, reading }) => [{ text: `${title}: `, strong: true }, ...reading]),
    footer: footerOf(result, about, base),
    notes: notesOf(
      result,
      about,
      base,
      "Shared is the part of the answers that all visible audiences have in common: for choices and points the sum of the smallest shares, for ordered scales one minus the area between the outermost distribution functions; corrected for chance by the jackknife.",
    ),
  };
}
