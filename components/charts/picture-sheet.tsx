import type { ReactNode } from "react";
import { type Audiences, shapeOf } from "@/components/results/audiences";
import { wrapped } from "@/lib/charts/text-width";
import { wrapRich } from "@/lib/charts/wrap-rich";
import { plainText } from "@/lib/findings/rich-text";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";
import type { Picture } from "./picture";

type Props = Readonly<{
  picture: Picture;
  audiences: Audiences;
  /** "Northfold Water · Why does our PMO exist?" */
  source: string;
  drawing: Readonly<{ width: number; height: number; inside: ReactNode }>;
}>;

const MARGIN = 24;
const FINDING = { size: 20, line: 28 } as const;
const SMALL = 17;

/** A picture that stands alone: what it shows, the finding, the drawing, how to read it, and what it is based on. */
export function PictureSheet({ picture, audiences, source, drawing }: Props) {
  const { width } = drawing;
  const titles = wrapped(picture.title, { width, size: 13, face: "strong" });
  const finding = wrapRich(picture.finding, width, FINDING.size);
  const legend = wrapped(picture.legend, { width, size: 12 });
  const basis = [...wrapped(picture.basis, { width, size: 12 }), ...wrapped(source, { width, size: 12 })];
  const findingY = MARGIN + 18 * titles.length + 22;
  const legendY = findingY + FINDING.line * finding.length + 2;
  const top = legendY + SMALL * legend.length + 8;
  const basisY = top + drawing.height + 28;
  const height = basisY + SMALL * (basis.length - 1) + MARGIN;
  const [outer, x] = [width + 2 * MARGIN, MARGIN];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={outer}
      height={height}
      viewBox={`0 0 ${outer} ${height}`}
      role="img"
      aria-labelledby="picture-title picture-words"
      fontFamily={INK.sans}
      fontSize="13"
    >
      <title id="picture-title">{picture.title}</title>
      <desc id="picture-words">{`${plainText(picture.finding)} ${picture.legend} ${picture.basis}`}</desc>
      <rect width={outer} height={height} fill={INK.paper} />
      <ChartWords x={x} y={MARGIN + 11} lines={titles} strong lineHeight={18} fill={INK.secondary} />
      {finding.map((line, i) => (
        <FindingLine key={plainText(line)} line={line} x={x} y={findingY + FINDING.line * i} audiences={audiences} />
      ))}
      <ChartWords x={x} y={legendY} lines={legend} size={12} lineHeight={SMALL} fill={INK.muted} />
      <g transform={`translate(${x} ${top})`}>{drawing.inside}</g>
      <ChartWords x={x} y={basisY} lines={basis} size={12} lineHeight={SMALL} fill={INK.muted} />
    </svg>
  );
}

type LineProps = Readonly<{ line: Picture["finding"]; x: number; y: number; audiences: Audiences }>;

function FindingLine({ line, x, y, audiences }: LineProps) {
  return (
    <text x={x} y={y} fontFamily={INK.serif} fontSize={FINDING.size} fill={INK.text}>
      {line.map(({ text, audience, strong }) => (
        <tspan
          key={text}
          {...((audience !== undefined || strong) && { fontWeight: 600 })}
          {...(audience !== undefined && { fill: INK.hueText(shapeOf(audiences, audience)) })}
        >
          {text}
        </tspan>
      ))}
    </text>
  );
}
