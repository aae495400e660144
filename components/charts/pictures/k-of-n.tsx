import type { AnalysisResult } from "@/lib/analysis/result";
import type { CommonGround } from "@/lib/analysis/result-findings";
import type { RichText } from "@/lib/analysis/result-parts";
import type { KOfNRow } from "@/lib/charts/k-of-n";
import { countWithInterval } from "@/lib/charts/share-interval";
import { isBar } from "@/lib/charts/units";
import { rich } from "@/lib/findings/rich-text";
import { KOfNChart } from "../k-of-n";
import type { Picture } from "../picture";
import type { PictureKind } from "./entry";
import { countsOf } from "./most-sentence";
import { basisOf, hiddenWords } from "./words";

/** What each audience names most, and what most of every audience say. */
export const kOfNPictures: PictureKind = (result) => [
  ...(result.headline.cards.some(({ count }) => count !== null)
    ? [{ id: "most-named", make: () => mostNamedPicture(result) }]
    : []),
  ...result.commonGround.map((ground, i) => ({
    id: `common-${i + 1}`,
    make: () => commonPicture(result, ground, `common-${i + 1}`),
  })),
];

function mostNamedPicture(result: AnalysisResult): Picture {
  const rows = result.audiences.map((audience): KOfNRow => {
    const card = result.headline.cards.find((one) => one.audience === audience.id);
    const counted = card && card.count !== null && card.n !== null ? countWithInterval(card.count, card.n) : null;
    const because = audience.hiddenBecause === null ? "no single theme stands out" : hiddenWords(audience);
    return { audience, about: card?.label ?? null, value: counted, because };
  });
  return pictureOfRows(result, {
    id: "most-named",
    title: "What each audience names most",
    finding: result.headline.sentence,
    what: "Own words, sorted into themes",
    rows,
  });
}

function commonPicture(result: AnalysisResult, { title, groups }: CommonGround, id: string): Picture {
  const rows = result.audiences.map((audience): KOfNRow => {
    const group = groups.find((one) => one.audience === audience.id);
    const value = group ? countWithInterval(group.count, group.n) : null;
    return { audience, value, because: hiddenWords(audience) };
  });
  const finding = rich(`${title}: `, countsOf(result.audiences, groups), ".");
  return pictureOfRows(result, { id, title, finding, what: "People who say so", rows });
}

type Rows = Readonly<{ id: string; title: string; finding: RichText; what: string; rows: readonly KOfNRow[] }>;

function pictureOfRows(result: AnalysisResult, { id, title, finding, what, rows }: Rows): Picture {
  const hasSubjects = rows.some(({ about }) => about);
  return {
    id,
    kind: "k-of-n",
    title,
    finding,
    legend: legendOf(rows),
    basis: basisOf(
      result,
      what,
      rows.map(({ audience, value }) => ({ audience: audience.id, n: value?.n ?? null })),
    ),
    table: {
      caption: title,
      columns: [
        { id: "audience", header: "Audience" },
        ...(hasSubjects ? [{ id: "about", header: "Named most" }] : []),
        { id: "count", header: "People", numeric: true },
        { id: "of", header: "Of", numeric: true },
      ],
      rows: rows.map(({ audience, about, value }) => [
        audience.name,
        ...(hasSubjects ? [about ?? "–"] : []),
        value?.count ?? null,
        value?.n ?? null,
      ]),
    },
    draw: (width) => <KOfNChart rows={rows} width={width} label={title} />,
  };
}

function legendOf(rows: readonly KOfNRow[]): string {
  const bars = rows.filter(({ value }) => value && isBar(value)).length;
  const shown = rows.filter(({ value }) => value).length;
  const marks = bars < shown ? ["One mark is one person; pale: the others."] : [];
  const more =
    bars > 0
      ? [`${bars < shown ? "Above forty people a bar" : "Bar: the share of people"}; its outline: the 95% interval.`]
      : [];
  return [...marks, ...more].join(" ");
}
