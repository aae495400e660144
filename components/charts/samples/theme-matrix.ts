import type { ThemeResult } from "@/lib/analysis/result-texts";
import { countWithInterval } from "@/lib/charts/share-interval";
import { themePictures } from "../pictures/theme-matrix";
import type { ChartSample, SampleState } from "./sample";
import { sampleSurvey } from "./sample-survey";

const THEMES = ["Benefits that last", "Clearing obstacles", "One way of working", "An honest picture", "Not sure why"];
/** Share of each audience that names a theme, theme by theme. */
const SHARES: Readonly<Record<SampleState, readonly (readonly number[])[]>> = {
  small: [
    [0.7, 0.2, 0.2],
    [0.1, 0.66, 0.2],
    [0.1, 0.3, 0.78],
    [0.5, 0.3, 0.5],
    [0.2, 0.2, 0],
  ],
  large: [
    [0.62, 0.2, 0.2],
    [0.1, 0.51, 0.2],
    [0.1, 0.3, 0.7],
    [0.4, 0.3, 0.5],
    [0.05, 0.02, 0.01],
  ],
  ties: [
    [0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5],
    [0.25, 0.25, 0.25],
    [0.25, 0.25, 0.25],
    [0, 0, 0],
  ],
  hidden: [
    [0, 0.2, 0.2],
    [0, 0.66, 0.2],
    [0, 0.3, 0.78],
    [0, 0.3, 0.5],
    [0, 0.2, 0],
  ],
  equal: [
    [0.4, 0.4, 0.4],
    [0.4, 0.4, 0.4],
    [0.4, 0.4, 0.4],
    [0.4, 0.4, 0.4],
    [0.4, 0.4, 0.4],
  ],
  extreme: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
    [0, 0, 0],
  ],
  "long labels": [
    [0.7, 0.2, 0.2],
    [0.1, 0.66, 0.2],
    [0.1, 0.3, 0.78],
    [0.5, 0.3, 0.5],
    [0.2, 0.2, 0],
  ],
};

export const themeSample: ChartSample = {
  kind: "theme-matrix",
  make: (state) => {
    const result = sampleSurvey(state);
    const longer = state === "long labels" ? ", whatever else may come in between" : "";
    const themes = THEMES.map(
      (label, row): ThemeResult => ({
        id: label === "Not sure why" ? "none" : `t${row}`,
        label: label + longer,
        labelSource: "person",
        keywords: [],
        cells: result.audiences.map(({ id, answered }, i) => {
          const count = answered === null ? null : Math.round((SHARES[state][row]?.[i] ?? 0) * answered);
          return {
            audience: id,
            count,
            n: answered,
            interval: count === null || answered === null ? null : countWithInterval(count, answered).interval,
            typical: false,
            quotes: [],
          };
        }),
      }),
    );
    const text = {
      questionId: "A1",
      prompt: "Why does the PMO exist?",
      starter: null,
      embedder: "none",
      clustered: true,
      note: "Themes checked by 2 people",
      nonAnswers: [],
      themes,
      meet: themes.filter(isEverybodys).map(({ id }) => id),
    };
    return themePictures({ ...result, texts: [text] })[0]?.make() ?? null;
  },
};

/** Named by a third of every audience that is shown. */
const isEverybodys = ({ id, cells }: ThemeResult): boolean =>
  id !== "none" && cells.every(({ count, n }) => count === null || n === null || 3 * count >= n);
