import type { SHAPES } from "@/lib/survey/instrument";

export type Shape = (typeof SHAPES)[number];

const polygon = (points: ReadonlyArray<readonly [number, number]>) =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;

const round = (n: number) => Math.round(n * 100) / 100;

/** The path of an audience's shape around 0,0. All six look equally large: as much area as a circle of this radius. */
export function markPath(shape: Shape, radius: number): string {
  const r = radius;
  switch (shape) {
    case "circle":
      return `M${round(-r)} 0A${r} ${r} 0 1 1 ${round(r)} 0A${r} ${r} 0 1 1 ${round(-r)} 0Z`;
    case "square": {
      const h = 0.9 * r;
      return polygon([
        [-h, -h],
        [h, -h],
        [h, h],
        [-h, h],
      ]);
    }
    case "triangle":
      return polygon([
        [0, -1.21 * r],
        [1.22 * r, 0.96 * r],
        [-1.22 * r, 0.96 * r],
      ]);
    case "diamond": {
      const d = 1.26 * r;
      return polygon([
        [0, -d],
        [d, 0],
        [0, d],
        [-d, 0],
      ]);
    }
    case "hexagon": {
      const h = 1.1 * r;
      return polygon([0, 1, 2, 3, 4, 5].map((i) => [h * Math.cos((i * Math.PI) / 3), h * Math.sin((i * Math.PI) / 3)]));
    }
    case "cross": {
      const [a, b] = [0.4 * r, 1.2 * r];
      return polygon([
        [-a, -b],
        [a, -b],
        [a, -a],
        [b, -a],
        [b, a],
        [a, a],
        [a, b],
        [-a, b],
        [-a, a],
        [-b, a],
        [-b, -a],
        [-a, -a],
      ]);
    }
  }
}
