import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import { type CoverageRow, ticksCoincide } from "@/lib/charts/coverage-bars";
import { NARROW } from "@/lib/charts/drawing";
import { Many, rich, strong } from "@/lib/findings/rich-text";
import { CoverageBarsChart } from "../coverage-bars";
import type { Picture } from "../picture";
import type { PictureKind } from "./entry";
import { basisOf } from "./words";

const TITLE = "Who answered";

export const coveragePictures: PictureKind = (result) => [{ id: "coverage", make: () => coveragePicture(result) }];

function coveragePicture(result: AnalysisResult): Picture {
  const { audiences, thresholds } = result;
  const rows = audiences.map((audience) => ({
    audience,
    answered: audience.answered,
    invited: audience.invited,
    because: audience.hiddenBecause ?? "",
  }));
  return {
    id: "coverage",
    kind: "coverage-bars",
    title: TITLE,
    finding: findingOf(result),
    legend: legendOf(result, rows),
    basis: basisOf(
      result,
      "Answers of those who were asked",
      audiences.map(({ id, answered }) => ({ audience: id, n: answered })),
    ),
    table: {
      caption: `${TITLE}, by audience`,
      columns: [
        { id: "audience", header: "Audience" },
        { id: "answered", header: "Answered", numeric: true },
        { id: "invited", header: "Asked", numeric: true },
        { id: "shown", header: "Shown" },
      ],
      rows: audiences.map((one) => [one.name, one.answered ?? "hidden", one.invited ?? "no list", shownWords(one)]),
    },
    draw: (width) => <CoverageBarsChart rows={rows} thresholds={thresholds} width={width} label={TITLE} />,
  };
}

function findingOf({ total, audiences }: AnalysisResult): RichText {
  const { answered, invited } = total;
  const counted =
    answered === null
      ? "The number of answers is hidden, so that nobody can be worked out. "
      : `${invited === null ? answered : `${answered} of ${invited}`} answered. `;
  const hidden = audiences.filter(({ hiddenBecause }) => hiddenBecause !== null);
  if (hidden.length === 0) return rich(strong(counted.trim()), " Every audience is large enough to report.");
  const who = hidden.flatMap((audience) => [Many(audience), ` stay hidden: ${audience.hiddenBecause}. `]);
  return rich(strong(counted.trim()), " ", ...who).map((part, i, all) =>
    i === all.length - 1 ? { ...part, text: part.text.trimEnd() } : part,
  );
}

function legendOf({ thresholds, audiences }: AnalysisResult, rows: readonly CoverageRow[]): string {
  const { numbers, words } = thresholds;
  if (audiences.every(({ invited }) => invited === null))
    return `Numbers show from ${numbers} answers, words from ${words}.`;
  const ticks =
    words > numbers
      ? `Solid tick: numbers shown from ${numbers} answers. Dashed tick: words shown from ${words}.`
      : `Tick: numbers and words shown from ${numbers} answers.`;
  const joint = rows.some((row) => ticksCoincide(row, thresholds, NARROW))
    ? " Where both fall together, one tick."
    : "";
  return `Bar: share of those asked who answered. ${ticks}${joint} Hatched: hidden.`;
}

function shownWords({ numbers, words }: AudienceResult): string {
  if (!numbers) return "hidden";
  return words ? "numbers and words" : "numbers; words sealed";
}
