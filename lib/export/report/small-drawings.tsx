import { INK } from "@/components/charts/ink";
import { inkIn } from "@/components/charts/theme-values";
import { markPath, type Shape } from "@/components/ui/mark-path";
import { WORDMARK_PATHS } from "@/components/ui/wordmark-paths";
import { SHAPES } from "@/lib/survey/instrument";
import { standaloneSvg } from "../picture-file";

/** Paper is white, so it takes the light theme; shape and fill carry every chart in grey. */
export const PAPER_THEME = "light";

/** The mark of each audience and the wordmark, by file name. */
export function smallDrawings(): ReadonlyMap<string, string> {
  const marks = SHAPES.map(
    (shape) => [`mark-${shape}.svg`, standaloneSvg(<Mark shape={shape} />, PAPER_THEME)] as const,
  );
  return new Map([...marks, ["wordmark.svg", standaloneSvg(<Wordmark />, PAPER_THEME)]]);
}

/** The inks of the template, by their names there. */
export function inks() {
  const hex = (ink: string) => inkIn(PAPER_THEME, ink);
  return {
    one: hex(INK.text),
    two: hex(INK.secondary),
    three: hex(INK.muted),
    line: hex(INK.line),
    strong: hex(INK.lineStrong),
    hatch: hex(INK.hatch),
    named: Object.fromEntries(SHAPES.map((shape) => [shape, hex(INK.hueText(shape))])),
  };
}

const Mark = ({ shape }: Readonly<{ shape: Shape }>) => (
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d={markPath(shape, 5)} fill={INK.hue(shape)} />
  </svg>
);

const Wordmark = () => (
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 10 186.48 52" aria-hidden="true">
    <g fill={INK.text}>
      {WORDMARK_PATHS.map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
    <path d="M123.9 39.5V50" stroke={INK.text} strokeWidth="1.7" />
    <path
      d="M123.9 61.4L119.61 53.6L119.61 51.78Q119.61 50.48 122.18 50.09V48.4H125.62V50.09Q128.19 50.48 128.19 51.78L128.19 53.6Z"
      fill={INK.brass}
    />
  </svg>
);
