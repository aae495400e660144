import type { AnalysisResult } from "@/lib/analysis/result";
import { nameOf } from "./names";
import { figure, tableOf } from "./table";

export const THEME_COLUMNS = {
  question: ["Id of the question in own words", 12],
  theme: ["Id of the theme", 16],
  label: ["The theme in words", 34],
  labelled_by: ["Who named it: machine, person, or lexicon (a fixed list)", 12],
  keywords: ["Words that are typical of it", 40],
  audience: ["Id of the audience", 18],
  audience_name: ["Its name", 20],
  people: ["How many people named it; empty: hidden", 9],
  n: ["People of the audience who wrote; empty: hidden", 6],
  share_lo: ["Lower end of the 95% interval of the share, 0 to 1", 10],
  share_hi: ["Upper end of the 95% interval of the share, 0 to 1", 10],
  typical: ["yes: named more here than elsewhere, and a test passes", 9],
} as const;

/** One row for each theme and audience. */
export const themesTable = (result: AnalysisResult) =>
  tableOf(
    "Themes",
    THEME_COLUMNS,
    result.texts.flatMap(({ questionId, themes }) =>
      themes.flatMap((theme) =>
        theme.cells.map((cell) => ({
          question: questionId,
          theme: theme.id,
          label: theme.label,
          labelled_by: theme.labelSource,
          keywords: theme.keywords.join(", "),
          audience: cell.audience,
          audience_name: nameOf(result, cell.audience),
          people: cell.count,
          n: cell.n,
          share_lo: figure(cell.interval?.lo),
          share_hi: figure(cell.interval?.hi),
          typical: cell.count === null ? null : cell.typical ? "yes" : "no",
        })),
      ),
    ),
  );

const QUOTE_COLUMNS = {
  question: ["Id of the question in own words", 12],
  theme: ["Id of the theme", 16],
  label: ["The theme in words", 34],
  audience: ["Id of the audience", 18],
  audience_name: ["Its name", 20],
  language: ["Language, where it was recognized", 10],
  quote: ["What somebody wrote; only of audiences whose words are open", 90],
} as const;

/** The quotes that a result shows; the words of small audiences are sealed and not among them. */
export const quotesTable = (result: AnalysisResult) =>
  tableOf(
    "Quotes",
    QUOTE_COLUMNS,
    result.texts.flatMap(({ questionId, themes }) =>
      themes.flatMap((theme) =>
        theme.cells.flatMap(({ audience, quotes }) =>
          quotes.map(({ text, language }) => ({
            question: questionId,
            theme: theme.id,
            label: theme.label,
            audience,
            audience_name: nameOf(result, audience),
            language: language ?? null,
            quote: text,
          })),
        ),
      ),
    ),
  );
