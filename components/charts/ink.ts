import type { Shape } from "@/components/ui/mark-path";

/**
 * Colours and faces as SVG attributes: `fill={INK.hue("circle")}`. On a page the theme's custom properties fill them in; a file puts
 * the theme's own values in their place (`lib/export/picture-file`). No chart needs a style sheet, so it looks the same everywhere.
 */
const HUES = {
  circle: "--exec",
  square: "--pm",
  triangle: "--pmo",
  diamond: "--aud-4",
  hexagon: "--aud-5",
  cross: "--aud-6",
} as const satisfies Record<Shape, string>;

export const INK = {
  text: "var(--ink-1)",
  secondary: "var(--ink-2)",
  muted: "var(--ink-3)",
  line: "var(--line)",
  lineStrong: "var(--line-strong)",
  control: "var(--control)",
  rest: "var(--rest)",
  mutedMark: "var(--mark-muted)",
  hatch: "var(--hatch)",
  paper: "var(--paper)",
  sunken: "var(--sunken)",
  brass: "var(--brass)",
  hue: (shape: Shape) => `var(${HUES[shape]})`,
  hueText: (shape: Shape) => `var(${HUES[shape]}-t)`,
  hueWash: (shape: Shape) => `var(${HUES[shape]}-w)`,
  sans: "var(--sans)",
  serif: "var(--serif)",
} as const;
