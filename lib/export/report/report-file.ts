import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { markPath, type Shape } from "@/components/ui/mark-path";
import { WORDMARK_PATHS } from "@/components/ui/wordmark-paths";
import { ToldError } from "@/lib/errors";
import { SHAPES } from "@/lib/survey/instrument";
import type { Making } from "../export-result";
import { onPaper } from "./on-paper";
import { figuresFor } from "./pictures";
import { reportOf } from "./report";

const FOLDER = join("lib", "export", "report");
const FONTS = join("node_modules", "@expo-google-fonts");
/** A folder a weight. */
const FACES = [
  "source-serif-4/400Regular",
  "source-serif-4/400Regular_Italic",
  "source-serif-4/600SemiBold",
  "ibm-plex-sans/400Regular",
  "ibm-plex-sans/400Regular_Italic",
  "ibm-plex-sans/500Medium",
  "ibm-plex-sans/600SemiBold",
];
const HUES: Readonly<Record<Shape, string>> = {
  circle: "exec",
  square: "pm",
  triangle: "pmo",
  diamond: "aud-4",
  hexagon: "aud-5",
  cross: "aud-6",
};

/** The report as a tagged PDF (PDF/UA-1) with bookmarks, set by Typst from `report.typ` and data alone. */
export async function reportFile({ result, options, madeOn, progress }: Making): Promise<Uint8Array> {
  await progress("drawing the pictures", 0.1);
  const figures = figuresFor(result);
  const report = reportOf(result, figures, { paper: options["paper"] === "letter" ? "us-letter" : "a4", madeOn });
  await progress("setting the pages", 0.4);
  const root = process.cwd();
  const fontPaths = FACES.map((face) => join(root, FONTS, face));
  const compiler = NodeCompiler.create({ workspace: join(root, FOLDER), fontArgs: [{ fontPaths }] });
  const put = (name: string, text: string) => compiler.mapShadow(join(root, FOLDER, name), Buffer.from(text));
  put("data.json", JSON.stringify(report));
  put("wordmark.svg", wordmark());
  for (const shape of SHAPES) put(`mark-${shape}.svg`, markOf(shape));
  for (const [name, svg] of figures.drawn) put(name, svg);
  return pdfOf(compiler, readFileSync(join(root, FOLDER, "report.typ"), "utf8"));
}

function pdfOf(compiler: NodeCompiler, template: string): Uint8Array {
  const made = compiler.compile({ mainFileContent: template });
  if (!made.result) {
    const reasons = made.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new ToldError(`The report could not be set. Typst says: ${JSON.stringify(reasons)}`);
  }
  return new Uint8Array(compiler.pdf(made.result, { pdfStandard: "ua-1" as never }));
}

/** Drawn as on the pages, with light ink. */
const wordmark = (): string =>
  onPaper(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 10 186.48 52"><g fill="var(--ink-1)">${WORDMARK_PATHS.map((d) => `<path d="${d}"/>`).join("")}</g><path d="M123.9 39.5V50" stroke="var(--ink-1)" stroke-width="1.7"/><path d="M123.9 61.4L119.61 53.6L119.61 51.78Q119.61 50.48 122.18 50.09V48.4H125.62V50.09Q128.19 50.48 128.19 51.78L128.19 53.6Z" fill="var(--brass)"/></svg>`,
  );

const markOf = (shape: Shape): string =>
  onPaper(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-7 -7 14 14"><path d="${markPath(shape, 5)}" fill="var(--${HUES[shape]})"/></svg>`,
  );
