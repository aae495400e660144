import type { AnalysisResult } from "@/lib/analysis/result";
import type { CommonGround } from "@/lib/analysis/result-findings";
import type { RichText } from "@/lib/analysis/result-parts";
import type { KOfNRow } from "@/lib/charts/k-of-n";
import { rich } from "@/lib/findings/rich-text";
import { KOfNChart } from "../k-of-n";
import type { Picture } from "../picture";
import type { PictureKind } from "./entry";
import { countsOf } from "./most-sentence";
import { basisOf, hiddenWords } from "./words";

const ONE_IS_ONE = "One mark is one person; pale: the others. Above forty people a bar, its outline the 95% interval.";

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
    const counted =
      card && card.count !== null && card.n !== null ? { count: card.count, n: card.n, interval: null } : null;
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
    const value = group ? { count: group.count, n: group.n, interval: null } : null;
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
    legend: ONE_IS_ONE,
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
