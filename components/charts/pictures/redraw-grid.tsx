import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import { itemTitle } from "@/lib/findings/item-title";
import { many, plainText, quoted, rich } from "@/lib/findings/rich-text";
import type { Picture } from "../picture";
import { RedrawGridChart } from "../redraw-grid";
import type { PictureEntry, PictureKind } from "./entry";
import { basisOf, sizesOf } from "./words";

/** Would the gap survive other people answering? */
export const redrawPictures: PictureKind = (result) =>
  result.items
    .filter(({ pairs }) => pairs.some(({ redraws }) => redraws !== null))
    .map((item): PictureEntry => ({ id: `redraws-${item.id}`, make: () => redrawPicture(result, item) }));

function redrawPicture(result: AnalysisResult, item: ItemResult): Picture {
  const told = item.pairs
    .toSorted((x, y) => y.gap - x.gap)
    .flatMap((pair) => {
      const sentence = redrawSentence(item, pair, result.audiences);
      return sentence && pair.redraws !== null ? [{ pair, kept: pair.redraws, sentence }] : [];
    });
  const grids = told.map(({ pair, kept, sentence }) => ({
    key: `${pair.a} ${pair.b}`,
    kept,
    sentence: plainText(sentence),
  }));
  const title = `Would it survive other people answering? ${itemTitle(item, result.audiences)}`;
  return {
    id: `redraws-${item.id}`,
    kind: "redraw-grid",
    title,
    finding: told[0]?.sentence ?? [],
    legend: "A hundred re-draws of these answers. Filled: the gap kept its direction. Outlined: it did not.",
    basis: basisOf(result, "Answers drawn again with replacement", sizesOf(item)),
    table: {
      caption: `${title}: re-draws in which the gap keeps its direction`,
      columns: [
        { id: "pair", header: "Two audiences" },
        { id: "kept", header: "Of 100 re-draws", numeric: true },
      ],
      rows: told.map(({ pair, kept }) => [pairName(pair, result.audiences), kept]),
    },
    draw: (width) => <RedrawGridChart grids={grids} width={width} label={title} />,
  };
}

const find = (audiences: readonly AudienceResult[], id: string) => audiences.find((audience) => audience.id === id);

const pairName = ({ a, b }: PairResult, audiences: readonly AudienceResult[]): string =>
  `${find(audiences, a)?.name ?? a} and ${find(audiences, b)?.many ?? b}`;

/** "In 99 of 100 re-draws of these answers, executives still want more than PMO staff." */
function redrawSentence(item: ItemResult, pair: PairResult, audiences: readonly AudienceResult[]): RichText | null {
  const { redraws, delta, a, b } = pair;
  const [high, low] =
    (delta ?? 0) > 0 ? [find(audiences, a), find(audiences, b)] : [find(audiences, b), find(audiences, a)];
  if (redraws === null || delta === null || !high || !low) return null;
  const [verb, than] = verbOf(item);
  return rich(
    `In ${redraws} of 100 re-draws of these answers, `,
    many(high),
    ` still ${verb} ${than} `,
    many(low),
    ".",
  );
}

function verbOf({ scale, construct, measure }: ItemResult): [verb: string, than: string] {
  if (scale.type === "agree") return ["agree more", "than"];
  if (construct === "effort" && measure !== "plain") return [measure === "should" ? "want more" : "see more", "than"];
  if (construct === "worth") return ["rate it", "above"];
  return [scale.type === "ordinal" ? `answer nearer ${quoted(scale.hiLabel)}` : "answer higher", "than"];
}
