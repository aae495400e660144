import type { ReactNode } from "react";
import type { Drawing } from "@/lib/charts/drawing";
import { INK } from "./ink";

type Props = Readonly<{
  drawing: Drawing;
  /** What the whole picture is called; each mark's words are reached one by one. */
  label: string;
  children: ReactNode;
}>;

/**
 * The `<svg>` of every chart. It is one labelled image; where its marks can be reached and what is said of them stands in it as
 * unseen points, which the keyboard's own layer reads (`chart-keys`) and files leave out.
 */
export function ChartSvg({ drawing, label, children }: Props) {
  const { width, height, spoken } = drawing;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      fontFamily={INK.sans}
      fontSize="13"
    >
      {children}
      {spoken.map(({ x, y, words, href }) => (
        <circle key={`${x} ${y} ${words}`} cx={x} cy={y} r="1" fill="none" data-spoken={words} data-href={href} />
      ))}
    </svg>
  );
}
