import type PptxGenJS from "pptxgenjs";
import type { AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import { FACE, HEX, hueOf, SHAPE } from "./ink";
import type { AudienceLine, SlideTable } from "./slide";

type Place = { readonly x: number; readonly y: number; readonly w: number };

/** An audience with its shape and hue; returns where the next thing can begin. */
export function drawLines(
  page: PptxGenJS.Slide,
  deck: PptxGenJS,
  lines: readonly AudienceLine[],
  { x, y, w }: Place,
): number {
  const height = 0.78;
  lines.forEach(({ audience, words, hidden }, i) => {
    const top = y + i * height;
    const color = hidden ? HEX.control : hueOf(audience.shape).mark;
    page.addShape(deck.ShapeType[SHAPE[audience.shape].drawn], {
      x,
      y: top + 0.07,
      w: 0.2,
      h: 0.2,
      fill: { color },
      line: { color, width: 0 },
    });
    page.addText(
      [
        { text: `${audience.name} `, options: { bold: true, color: hidden ? HEX.muted : hueOf(audience.shape).text } },
        { text: words, options: { color: HEX.ink } },
      ],
      {
        x: x + 0.3,
        y: top,
        w: w - 0.3,
        h: height - 0.05,
        fontFace: FACE.sans,
        fontSize: 15,
        margin: 0,
        valign: "top",
        fit: "shrink",
      },
    );
  });
  return y + lines.length * height;
}

export function drawRemarks(
  page: PptxGenJS.Slide,
  remarks: readonly RichText[],
  audiences: readonly AudienceResult[],
  place: Place & { h: number },
): void {
  const runs = remarks.flatMap((remark) =>
    remark.map((part, i): PptxGenJS.TextProps => {
      const shape = audiences.find(({ id }) => id === part.audience)?.shape;
      return {
        text: part.text,
        options: {
          bold: Boolean(part.strong),
          color: shape ? hueOf(shape).text : HEX.ink,
          breakLine: i === remark.length - 1,
        },
      };
    }),
  );
  page.addText(runs, {
    x: place.x,
    y: place.y,
    w: place.w,
    h: place.h,
    fontFace: FACE.serif,
    fontSize: 16,
    margin: 0,
    valign: "top",
    paraSpaceAfter: 8,
    fit: "shrink",
  });
}

export function drawTable(page: PptxGenJS.Slide, { header, rows }: SlideTable, { x, y, w }: Place): void {
  const rule = { type: "solid", color: HEX.line, pt: 0.75 } as const;
  const none = { type: "none" } as const;
  const border: [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps] = [
    none,
    none,
    rule,
    none,
  ];
  const align = (column: number) => (column === 0 ? "left" : "right") as "left" | "right";
  const first = 1.3;
  const columns = header.map((_, i) => (w * (i === 0 ? first : 1)) / (header.length - 1 + first));
  page.addTable(
    [
      header.map((text, i) => ({ text, options: { bold: true, color: HEX.muted, align: align(i), border } })),
      ...rows.map((row) =>
        row.map((text, i) => ({ text, options: { bold: i === 0, color: HEX.ink, align: align(i), border } })),
      ),
    ],
    {
      x,
      y,
      w,
      colW: columns,
      rowH: 0.34,
      fontFace: FACE.sans,
      fontSize: 12,
      margin: [0.03, 0.06, 0.03, 0.06],
      valign: "middle",
    },
  );
}
