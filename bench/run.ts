import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sharedData } from "@/tests/factories/shared-data";

type Row = Record<string, string | number>;

const themesFolder = () => process.env["THEMES_DIR"] ?? join(process.cwd(), "..", "shared", "data", "themes");

/** What can be measured; each prints its own table and is imported only when it is asked for. */
const BENCHES: Record<string, () => Promise<Row[]>> = {
  adversary: async () => (await import("./adversary")).benchAdversary(),
  analyse: async () => (await import("./analyse")).benchAnalyse(process.env["ANALYSE_ONLY"]),
  communities: async () => (await import("./communities")).benchCommunities(themesFolder()),
  calibration: async () => (await import("./calibration/calibration")).benchCalibration(),
  pages: async () => (await import("./pages")).benchPages(),
  results: async () => (await import("./results")).benchResults(),
  scale: async () => (await import("./scale")).benchScale(),
  polis: async () => {
    const data = sharedData();
    if (!data) throw new Error("The Polis conversations are not here: there is no ../shared/data.");
    return (await import("./polis")).benchPolis(data);
  },
  starts: async () => (await import("./starts")).benchStarts(),
  statements: async () => (await import("./statements")).benchStatements(),
  themes: async () => {
    const { benchThemes } = await import("./themes/bench-themes");
    return benchThemes(themesFolder(), process.env["THEMES_ONLY"]);
  },
  "themes-editor": async () => (await import("./themes-editor")).benchThemesEditor(),
  "waited-for": async () => (await import("./waited-for")).benchWaitedFor(),
};

const [wanted] = process.argv.slice(2);
const names = wanted ? [wanted] : Object.keys(BENCHES);
const results: Record<string, Row[]> = {};
for (const name of names) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`There is no bench “${name}”; there is: ${Object.keys(BENCHES).join(", ")}.`);
    process.exit(2);
  }
  console.log(`\n${name}`);
  const rows = await bench();
  console.table(rows);
  results[name] = rows;
}
mkdirSync("bench", { recursive: true });
writeFileSync("bench/results.json", `${JSON.stringify(results, null, 2)}\n`);
