import PptxGenJS from "pptxgenjs";
import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { Making } from "../export-result";
import { drawChart } from "./draw-chart";
import { drawLines, drawRemarks, drawTable } from "./draw-parts";
import { FACE, HEX } from "./ink";
import { markSeries } from "./mark-series";
import type { Slide, SlideChart, SlideTable } from "./slide";
import { slidesOf } from "./slides-of";

/** Inches of a 16:9 slide, and its columns. */
const PAGE = { width: 13.333, height: 7.5, margin: 0.67 } as const;
const LEFT = { x: PAGE.margin, w: 7.7 } as const;
const RIGHT = { x: 8.75, w: PAGE.width - 8.75 - PAGE.margin } as const;
const FULL = PAGE.width - 2 * PAGE.margin;
const TOP = 1.85;
const BOTTOM = 6.75;

/** The deck as a file of PowerPoint's, with charts and tables that can be edited. */
export async function slidesFile({ result }: Pick<Making, "result">): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = result.survey.title;
  deck.company = result.survey.organization;
  deck.theme = { headFontFace: FACE.serif, bodyFontFace: FACE.sans };
  deck.defineSlideMaster({
    title: "FINDING",
    background: { color: HEX.paper },
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: PAGE.margin,
            y: 0.45,
            w: FULL,
            h: 1.2,
            fontFace: FACE.serif,
            fontSize: 26,
            color: HEX.ink,
            align: "left",
            valign: "top",
            margin: 0,
          },
          text: "",
        },
      },
    ],
    slideNumber: {
      x: PAGE.width - PAGE.margin - 0.5,
      y: 7.0,
      w: 0.5,
      h: 0.3,
      fontFace: FACE.sans,
      fontSize: 11,
      color: HEX.muted,
      align: "right",
    },
  });
  titlePage(deck, result);
  const charts: SlideChart[] = [];
  for (const slide of slidesOf(result)) drawSlide(deck, slide, result.audiences, charts);
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("The slides were not written as bytes.");
  return markSeries(written, charts);
}

function titlePage(deck: PptxGenJS, { survey, headline, audiences }: AnalysisResult): void {
  const page = deck.addSlide({ masterName: "FINDING" });
  page.addText(survey.title, { placeholder: "title" });
  const when = [survey.from, survey.to].filter(Boolean).join(" to ");
  page.addText(
    [
      { text: `${survey.organization}, ${survey.office}`, options: { bold: true, breakLine: true } },
      {
        text: [when, survey.isSample ? "Sample data, invented for illustration" : ""].filter(Boolean).join(" · "),
        options: { color: HEX.muted, breakLine: true },
      },
      { text: headline.title, options: { fontFace: FACE.serif, fontSize: 24, color: HEX.ink } },
    ],
    {
      x: PAGE.margin,
      y: 2.2,
      w: 9,
      h: 2,
      fontFace: FACE.sans,
      fontSize: 18,
      color: HEX.ink,
      margin: 0,
      valign: "top",
      paraSpaceAfter: 10,
    },
  );
  drawLines(
    page,
    deck,
    audiences.map((audience) => ({ audience, words: answered(audience), hidden: audience.hiddenBecause !== null })),
    { x: PAGE.margin, y: 4.6, w: 9 },
  );
  page.addNotes("Plumbline: the purpose and value of a project management office, as three audiences see it.");
}

const answered = ({ answered, invited, hiddenBecause }: AudienceResult): string =>
  answered === null ? `hidden: ${hiddenBecause}` : `${answered}${invited === null ? "" : ` of ${invited}`} answered`;

function drawSlide(deck: PptxGenJS, slide: Slide, audiences: readonly AudienceResult[], charts: SlideChart[]): void {
  const page = deck.addSlide({ masterName: "FINDING" });
  page.addText(slide.title, { placeholder: "title" });
  const { chart, table } = slide;
  const rows = table ? table.rows.length + 1 : 0;
  const beside = rows <= 5;
  const tableHeight = 0.36 * rows + 0.15;
  if (chart) {
    drawChart(page, chart, {
      x: LEFT.x,
      y: TOP,
      w: LEFT.w,
      h: BOTTOM - TOP - (table && beside ? tableHeight + 0.1 : 0),
    });
    charts.push(chart);
  }
  const wide = !chart && slide.lines.length === 0 && slide.remarks.length === 0;
  const below = table && !chart && !wide ? tableHeight + 0.3 : 0;
  const after = drawLines(page, deck, slide.lines, { x: RIGHT.x, y: TOP, w: RIGHT.w });
  if (slide.remarks.length > 0) {
    // Beside the chart under the audiences; without one the words are what the slide is about.
    const left = { x: LEFT.x, y: TOP, w: slide.lines.length > 0 ? LEFT.w : FULL };
    const place = chart ? { x: RIGHT.x, y: after + 0.1, w: RIGHT.w } : left;
    drawRemarks(page, slide.remarks, audiences, { ...place, h: BOTTOM - place.y - below });
  }
  if (table && (beside || !chart)) {
    const y = wide ? TOP : BOTTOM - tableHeight;
    drawTable(page, table, { x: LEFT.x, y, w: chart ? LEFT.w : FULL });
  }
  drawFoot(page, slide);
  // Too tall to stand under its chart: the numbers get a slide of their own.
  if (table && chart && !beside) tablePage(deck, slide, table);
}

function tablePage(deck: PptxGenJS, slide: Slide, table: SlideTable): void {
  const page = deck.addSlide({ masterName: "FINDING" });
  page.addText(`The numbers: ${slide.footer.split(",")[0]}`, { placeholder: "title" });
  drawTable(page, table, { x: PAGE.margin, y: TOP, w: FULL });
  drawFoot(page, slide);
}

/** What was measured and of how many, beside the slide's number; the notes say the rest. */
function drawFoot(page: PptxGenJS.Slide, { footer, notes }: Slide): void {
  page.addText(footer, {
    x: PAGE.margin,
    y: 7.0,
    w: FULL - 0.7,
    h: 0.3,
    fontFace: FACE.sans,
    fontSize: 11,
    color: HEX.muted,
    margin: 0,
  });
  page.addNotes(notes);
}
