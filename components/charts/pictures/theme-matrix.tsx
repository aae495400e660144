import { viewHref, viewOf } from "@/components/results/view";
import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import type { TextResult, ThemeResult } from "@/lib/analysis/result-texts";
import type { MatrixRow } from "@/lib/charts/theme-matrix";
import { isBar } from "@/lib/charts/units";
import { meetingWords } from "@/lib/findings/meeting-words";
import { bare, quoted, rich } from "@/lib/findings/rich-text";
import type { Picture } from "../picture";
import { ThemeMatrixChart } from "../theme-matrix";
import type { PictureEntry, PictureKind } from "./entry";
import { mostSentence } from "./most-sentence";
import { basisOf, hiddenWords } from "./words";

type Cell = ThemeResult["cells"][number];

/** What is no theme: answers without content, and those that fit none. */
const NO_THEME = ["none", "other"];

export const themePictures: PictureKind = (result) =>
  result.texts
    .filter(({ themes }) => themes.length > 0)
    .map((text): PictureEntry => ({ id: `themes-${text.questionId}`, make: () => themePicture(result, text) }));

function themePicture(result: AnalysisResult, text: TextResult): Picture {
  const { audiences } = result;
  const title = `${quoted(text.starter ?? text.prompt)}, in their own words`;
  const rows = text.themes.map(({ id, label, cells }) => ({
    id,
    label,
    isLast: NO_THEME.includes(id),
    cells: audiences.map((audience) => {
      const cell = cells.find((one) => one.audience === audience.id);
      const quotes = { question: text.questionId, theme: id, audience: audience.id };
      return {
        audience: audience.id,
        value: cell ? counted(cell) : null,
        because: hiddenWords(audience),
        href: viewHref(viewOf({}), { words: text.questionId, quotes }, "quotes"),
      };
    }),
  }));
  return {
    id: `themes-${text.questionId}`,
    kind: "theme-matrix",
    title,
    finding: findingOf(text, audiences),
    legend: `${unitWords(rows)} One answer can carry several themes. Bold: what an audience names most.`,
    basis: basisOf(
      result,
      bare(text.note ?? "Themes sorted automatically, not yet checked by a person"),
      writersOf(text, audiences),
    ),
    table: {
      caption: `Themes of ${quoted(text.prompt)}: people who name each, with the 95% interval of 100`,
      columns: [
        { id: "theme", header: "Theme" },
        ...audiences.flatMap(({ id, name, many }) => [
          { id, header: name },
          { id: `${id}-interval`, header: `95% interval, ${many}`, numeric: true },
        ]),
      ],
      rows: text.themes.map(({ label, cells }) => [
        label,
        ...audiences.flatMap(({ id }) => cellWords(cells.find((one) => one.audience === id))),
      ]),
    },
    draw: (width) => <ThemeMatrixChart rows={rows} audiences={audiences} width={width} label={title} />,
  };
}

/** Small audiences are drawn person by person, large ones as bars, and both may stand in one matrix. */
function unitWords(rows: readonly MatrixRow[]): string {
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value ? [value] : [])));
  const bars = "Bar: the share of people; its outline: the 95% interval.";
  if (values.length > 0 && values.every(isBar)) return bars;
  const people = "Each mark is one person; pale: did not name it.";
  return values.some(isBar) ? `${people} ${bars}` : people;
}

const counted = ({ count, n, interval }: Cell) => (count === null || n === null ? null : { count, n, interval });

function findingOf(text: TextResult, audiences: readonly AudienceResult[]): RichText {
  const meeting = meetingWords(text, audiences);
  if (meeting) return meeting;
  const themes = text.themes.filter(({ id }) => !NO_THEME.includes(id));
  const most = mostSentence(
    audiences,
    themes.map(({ label, cells }) => ({
      label: bare(label),
      cells: cells.map((cell) => ({ audience: cell.audience, value: counted(cell) })),
    })),
    "wrote about",
  );
  return most ?? rich("No single theme stands out in any audience.");
}

const writersOf = ({ themes }: TextResult, audiences: readonly AudienceResult[]) =>
  audiences.map(({ id }) => ({
    audience: id,
    n: themes.flatMap(({ cells }) => cells).find((cell) => cell.audience === id && cell.n !== null)?.n ?? null,
  }));

function cellWords(cell: Cell | undefined): [string | null, string | null] {
  if (!cell || cell.count === null || cell.n === null) return [null, null];
  const { count, n, interval, typical } = cell;
  const between = interval ? `${Math.round(100 * interval.lo)}–${Math.round(100 * interval.hi)}` : "–";
  return [`${count} of ${n}${typical ? ", typical" : ""}`, between];
}
