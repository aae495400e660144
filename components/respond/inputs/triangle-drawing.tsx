import type { MouseEvent, PointerEvent } from "react";
import { type Corners, latticeOf, type Point } from "@/lib/charts/token-triangle";

const SIZE = { width: 300, height: 226 };
export const CORNERS: Corners = [
  { x: 150, y: 28 },
  { x: 42, y: 198 },
  { x: 258, y: 198 },
];
const outline = `M${CORNERS.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;

type Props = Readonly<{
  labels: readonly string[];
  tokens: number;
  dot: Point | null;
  /** Today's dot, where should-be is drawn. */
  ghost: Point | null;
  hollow: boolean;
  place?: (point: Point) => void;
}>;

/** The picture and the pointer's way in; the rows below it are the keyboard's and the screen reader's. */
export function TriangleDrawing({ labels, tokens, dot, ghost, hollow, place }: Props) {
  const [top, left, right] = labels;
  const spot = (event: MouseEvent<SVGSVGElement> | PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = SIZE.width / box.width;
    place?.({ x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
  };
  const isDragging = (event: PointerEvent) => event.pointerType === "mouse" && event.buttons === 1;
  return (
    <svg
      className={place ? "triangle triangle-live" : "triangle"}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      aria-hidden="true"
      onClick={spot}
      onPointerMove={(event) => isDragging(event) && spot(event)}
    >
      <path className="triangle-edge" d={outline} />
      {latticeOf(CORNERS, tokens).map(({ x, y }) => (
        <circle className="triangle-spot" key={`${x} ${y}`} cx={x} cy={y} r={1.4} />
      ))}
      {ghost && dot ? <line className="triangle-way" x1={ghost.x} y1={ghost.y} x2={dot.x} y2={dot.y} /> : null}
      {ghost ? <circle className="triangle-ghost" cx={ghost.x} cy={ghost.y} r={6} /> : null}
      {dot ? <circle className={hollow ? "triangle-dot-hollow" : "triangle-dot"} cx={dot.x} cy={dot.y} r={11} /> : null}
      <text className="triangle-label" x={CORNERS[0].x} y={16} textAnchor="middle">
        {top}
      </text>
      <text className="triangle-label" x={0} y={220} textAnchor="start">
        {left}
      </text>
      <text className="triangle-label" x={SIZE.width} y={220} textAnchor="end">
        {right}
      </text>
    </svg>
  );
}
