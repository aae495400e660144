import type { AnalysisResult } from "@/lib/analysis/result";
import type { Picture } from "../picture";
import { alignmentPictures } from "./alignment-strip";
import { choicePictures } from "./choices";
import { coveragePictures } from "./coverage-bars";
import { dumbbellPictures } from "./dumbbell";
import { effortMirrorPictures } from "./effort-mirror";
import type { PictureKind } from "./entry";
import { kOfNPictures } from "./k-of-n";
import { ladderPictures } from "./ladder";
import { opinionMapPictures } from "./opinion-map";
import { perceptionPictures } from "./perception-arrows";
import { rangeRowsPictures } from "./range-rows";
import { redrawPictures } from "./redraw-grid";
import { roleTrianglePictures } from "./role-triangle";
import { statementPictures } from "./statement-bars";
import { themePictures } from "./theme-matrix";
import { twinDotsPictures } from "./twin-dots";
import { valueDotsPictures } from "./value-dots";

/** Every chart of the visual language, one line a kind. */
const KINDS: readonly PictureKind[] = [
  coveragePictures,
  kOfNPictures,
  alignmentPictures,
  themePictures,
  rangeRowsPictures,
  twinDotsPictures,
  valueDotsPictures,
  ladderPictures,
  roleTrianglePictures,
  dumbbellPictures,
  effortMirrorPictures,
  choicePictures,
  statementPictures,
  redrawPictures,
  perceptionPictures,
  opinionMapPictures,
];

/** All pictures of a result, in the order in which a report shows them. */
export const picturesOf = (result: AnalysisResult): readonly Picture[] =>
  KINDS.flatMap((kind) => kind(result).map(({ make }) => make()));

/** One picture by its id; null: this result has none of that name. */
export function pictureOf(result: AnalysisResult, id: string): Picture | null {
  for (const kind of KINDS) {
    const entry = kind(result).find((one) => one.id === id);
    if (entry) return entry.make();
  }
  return null;
}
