import JSZip from "jszip";
import { HEX, hueOf, SHAPE } from "./ink";
import { numberedFromOne } from "./number-charts";
import type { Series, SlideChart } from "./slide";

/**
 * The library gives every series of a chart the same marker and labels of numbers only. Here each audience gets its shape, "should be"
 * its hollow mark, and each mark what is said of it ("5 of 7"), in the chart's own XML (ECMA-376, part 1, 21.2).
 *
 * @param charts in the order in which they were drawn, which is how the file numbers them
 */
export async function markSeries(file: Uint8Array, charts: readonly SlideChart[]): Promise<Uint8Array> {
  const zip = await numberedFromOne(await JSZip.loadAsync(file));
  const paths = Object.keys(zip.files)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  if (paths.length !== charts.length) throw new Error(`${charts.length} charts were drawn, ${paths.length} written.`);
  for (const [i, chart] of charts.entries()) {
    const path = paths[i] ?? "";
    zip.file(path, marked((await zip.file(path)?.async("string")) ?? "", chart));
  }
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function marked(xml: string, chart: SlideChart): string {
  let at = -1;
  const withSeries = xml.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (ser) => {
    at += 1;
    const series = chart.series[at];
    return series ? serXml(ser, series, chart) : ser;
  });
  return chart.kind === "bars" ? firstOnTop(withSeries) : withSeries;
}

/** Bars are counted from the bottom by default; people read from the top, and the scale stays below. */
const firstOnTop = (xml: string): string =>
  xml
    .replace(/(<c:catAx>[\s\S]*?<c:orientation val=")minMax/, "$1maxMin")
    .replace(/(<c:valAx>[\s\S]*?<c:tickLblPos val=")low/, "$1nextTo")
    .replace(/(<c:valAx>[\s\S]*?)<c:crosses val="[^"]*"\/>/, '$1<c:crosses val="max"/>');

function serXml(ser: string, series: Series, chart: SlideChart): string {
  const bare = ser
    .replace(/<c:marker>[\s\S]*?<\/c:marker>/g, "")
    .replace(/<c:dPt>[\s\S]*?<\/c:dPt>/g, "")
    .replace(/<c:dLbls>[\s\S]*?<\/c:dLbls>/g, "");
  const isBar = chart.kind === "bars";
  const marks = isBar ? "" : `${markerXml(series, false)}${pointsXml(series, chart)}`;
  const after = isBar ? /(<c:invertIfNegative[^>]*\/>)/ : /(<c:tx>[\s\S]*?<\/c:tx>\s*(?:<c:spPr>[\s\S]*?<\/c:spPr>)?)/;
  const line =
    chart.kind === "dots"
      ? bare.replace(/<c:spPr>[\s\S]*?<\/c:spPr>/, "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
      : bare;
  return line.replace(after, `$1${marks}${labelsXml(series, isBar)}`);
}

function markerXml({ shape }: Series, hollow: boolean): string {
  const hue = shape ? hueOf(shape).mark : HEX.ink;
  const symbol = shape ? SHAPE[shape].marker : "circle";
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="13"/><c:spPr><a:solidFill><a:srgbClr val="${hollow ? HEX.paper : hue}"/></a:solidFill><a:ln w="25400"><a:solidFill><a:srgbClr val="${hue}"/></a:solidFill></a:ln></c:spPr></c:marker>`;
}

const pointsXml = (series: Series, { hollow, kind }: SlideChart): string =>
  hollow
    .flatMap((isHollow, i) =>
      isHollow
        ? [
            `<c:dPt><c:idx val="${i}"/>${markerXml(series, true)}<c:bubble3D val="0"/>${kind === "dots" ? "" : lineXml(series)}</c:dPt>`,
          ]
        : [],
    )
    .join("");

const lineXml = ({ shape }: Series): string =>
  `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${shape ? hueOf(shape).mark : HEX.ink}"/></a:solidFill></a:ln></c:spPr>`;

function labelsXml({ labels, shape }: Series, isBar: boolean): string {
  const color = shape ? hueOf(shape).text : HEX.ink;
  const shows = (value: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  // Away from the lines between two moments.
  const place = (i: number) => `<c:dLblPos val="${isBar ? "outEnd" : i === 0 && labels.length > 1 ? "l" : "r"}"/>`;
  const each = labels.flatMap((label, i) =>
    label === ""
      ? []
      : [
          `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en" sz="1100" b="0"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:rPr><a:t>${escaped(label)}</a:t></a:r></a:p></c:rich></c:tx>${place(i)}${shows(1)}</c:dLbl>`,
        ],
  );
  return `<c:dLbls>${each.join("")}${shows(0)}</c:dLbls>`;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
