import { alignmentSample } from "./alignment-strip";
import { coverageSample } from "./coverage-bars";
import { kOfNSample } from "./k-of-n";
import { redrawSample } from "./redraw-grid";
import type { ChartSample } from "./sample";
import { statementSample } from "./statement-bars";
import { themeSample } from "./theme-matrix";

/** One line a kind; the gallery shows each in every state. */
export const SAMPLES: readonly ChartSample[] = [
  kOfNSample,
  alignmentSample,
  themeSample,
  statementSample,
  redrawSample,
  coverageSample,
];
