import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { ToldError } from "@/lib/errors";
import type { Making } from "../export-result";
import { figuresFor } from "./pictures";
import { reportOf } from "./report";
import { inks, smallDrawings } from "./small-drawings";

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
  put("data.json", JSON.stringify({ ...report, inks: inks() }));
  for (const [name, svg] of [...smallDrawings(), ...figures.drawn]) put(name, svg);
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
