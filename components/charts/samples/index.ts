import { alignmentSample } from "./alignment-strip";
import { coverageSample } from "./coverage-bars";
import { kOfNSample } from "./k-of-n";
import { opinionMapSample, perceptionSample, rangeRowsSample, slopeSample } from "./places";
import { redrawSample } from "./redraw-grid";
import type { ChartSample } from "./sample";
import { effortMirrorSample, roleTriangleSample, valueDotsSample } from "./shares";
import { statementSample } from "./statement-bars";
import { themeSample } from "./theme-matrix";
import { dumbbellSample, ladderSample, twinDotsSample } from "./twins";

/** One line a kind; the gallery shows each in every state. */
export const SAMPLES: readonly ChartSample[] = [
  kOfNSample,
  alignmentSample,
  themeSample,
  statementSample,
  redrawSample,
  coverageSample,
  dumbbellSample,
  twinDotsSample,
  rangeRowsSample,
  valueDotsSample,
  slopeSample,
  ladderSample,
  roleTriangleSample,
  opinionMapSample,
  perceptionSample,
  effortMirrorSample,
];
