import type { AudienceResult } from "@/lib/analysis/result";

type Shape = AudienceResult["shape"];

/** Faces that are on every computer: slides are opened where nobody installed ours. */
export const FACE = { serif: "Georgia", sans: "Arial" } as const;

/** The light theme without its number signs, as the format wants it. */
export const HEX = {
  paper: "FFFFFF",
  ink: "16202A",
  muted: "5B6873",
  control: "7C8994",
  line: "CCD4DA",
  grid: "E1E6EA",
} as const;

const HUES: Record<Shape, { mark: string; text: string }> = {
  circle: { mark: "0072B2", text: "0069A6" },
  square: { mark: "D55E00", text: "B34A00" },
  triangle: { mark: "009E73", text: "00735C" },
  diamond: { mark: "A8458F", text: "96397F" },
  hexagon: { mark: "5C3A21", text: "5C3A21" },
  cross: { mark: "414E59", text: "414E59" },
};
export const hueOf = (shape: Shape) => HUES[shape];

/** How each shape is drawn on a slide, and as the marker of a series; charts know no hexagon, so a star stands for it in both. */
export const SHAPE = {
  circle: { drawn: "ellipse", marker: "circle" },
  square: { drawn: "rect", marker: "square" },
  triangle: { drawn: "triangle", marker: "triangle" },
  diamond: { drawn: "diamond", marker: "diamond" },
  hexagon: { drawn: "star5", marker: "star" },
  cross: { drawn: "mathPlus", marker: "plus" },
} as const satisfies Record<Shape, { drawn: string; marker: string }>;
