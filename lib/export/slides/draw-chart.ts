import type PptxGenJS from "pptxgenjs";
import { FACE, HEX, hueOf } from "./ink";
import type { SlideChart } from "./slide";

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** One native chart: PowerPoint keeps its numbers in a sheet that can be edited. */
export function drawChart(page: PptxGenJS.Slide, chart: SlideChart, box: Box): void {
  const { kind, scale, series, categories } = chart;
  const data = series.map(({ name, values }) => ({
    name,
    labels: [...categories],
    values: values.map((value) => value ?? Number.NaN),
  }));
  const colors = series.map(({ shape }) => (shape ? hueOf(shape).mark : HEX.ink));
  const common: PptxGenJS.IChartOpts = {
    ...box,
    altText: chart.alt,
    chartColors: colors,
    valAxisMinVal: scale.lo,
    valAxisMaxVal: scale.hi,
    valAxisMajorUnit: majorUnit(scale),
    valAxisLabelFormatCode: axisFormat(scale),
    valAxisLabelColor: HEX.muted,
    valAxisLabelFontFace: FACE.sans,
    valAxisLabelFontSize: 11,
    valAxisLineShow: false,
    valGridLine: { color: HEX.grid, size: 0.75, style: "solid" },
    catAxisLabelColor: HEX.ink,
    catAxisLabelFontFace: FACE.sans,
    catAxisLabelFontSize: 12,
    catGridLine: { style: "none" },
    showLegend: false,
    showTitle: false,
  };
  if (kind === "bars") {
    page.addChart("bar", data, {
      ...common,
      barDir: "bar",
      barGapWidthPct: 45,
      showValue: false,
    });
    return;
  }
  page.addChart("line", data, {
    ...common,
    lineSize: kind === "change" ? 2.25 : 0,
    lineDataSymbolSize: 12,
    showValue: false,
  });
}

const majorUnit = ({ lo, hi }: SlideChart["scale"]): number => (hi - lo <= 10 ? 1 : hi - lo <= 50 ? 5 : 25);

/** Ends that have a word show it in place of the digit, and nothing in between; Excel's own format code. */
function axisFormat({ lo, hi, loLabel, hiLabel }: SlideChart["scale"]): string {
  if (!loLabel || !hiLabel) return "General";
  const word = (text: string) => `"${text.replaceAll('"', "”")}"`;
  return `[<=${lo}]${word(loLabel)};[>=${hi}]${word(hiLabel)};""`;
}
