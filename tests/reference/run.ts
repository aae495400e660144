import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { adapters } from "./adapters";
import { differences } from "./compare";
import { type Fields, fields, list, number } from "./input";
import { consensusOfNamedCounts, countsOutsiders } from "./orders-and-clusters";

/** Keys whose entries have no order of their own. */
const UNORDERED = new Set(["suppressed", "kemeny_optimal_orders"]);

function sorted(key: string, value: unknown): unknown {
  if (!UNORDERED.has(key) || !Array.isArray(value)) return value;
  return [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What is wrong with one case, or null. */
function judge(statistic: string, testCase: Fields): string | null {
  const adapter = Object.hasOwn(adapters, statistic) ? adapters[statistic] : undefined;
  if (!adapter) return `unknown statistic ${statistic}`;
  try {
    const input = fields(testCase["input"]);
    let actual = adapter(input, fields(testCase["params"] ?? {}));
    if (statistic === "polis_representativeness" && countsOutsiders(fields(testCase["expected"]), input)) {
      console.error(
        `${String(testCase["id"])}: consensus counts people outside the clusters; only its formulas are checked`,
      );
      actual = { ...actual, consensus: consensusOfNamedCounts(fields(testCase["expected"])) };
    }
    const tolerance = {
      size: number(testCase["tolerance"], 1e-6),
      relative: testCase["tolerance_type"] === "rel",
    };
    const expected = Object.entries(fields(testCase["expected"]));
    const wrong = expected.flatMap(([key, value]) =>
      differences(sorted(key, actual[key]), sorted(key, value), tolerance, key),
    );
    return wrong.length === 0 ? null : wrong.slice(0, 3).join("; ");
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

function readCases(file: string): Fields[] {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return list(Array.isArray(content) ? content : fields(content)["cases"]).map((entry) => {
    const testCase = fields(entry);
    if (typeof testCase["statistic"] !== "string") throw new TypeError("a case names no statistic");
    return testCase;
  });
}

/** Judges one file, prints what failed, and says how much passed and failed. */
function run(file: string): { passed: number; failed: number } {
  const cases = readCases(file);
  let failed = 0;
  for (const [i, testCase] of cases.entries()) {
    const wrong = judge(String(testCase["statistic"]), testCase);
    if (wrong === null) continue;
    failed += 1;
    console.log(`${String(testCase["id"] ?? `case ${i + 1}`)} (${String(testCase["statistic"])}): ${wrong}`);
  }
  return { passed: cases.length - failed, failed };
}

function main(): number {
  const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const named = process.env["REFERENCE_CASES"];
  const files = named ? [named] : [here("edge-cases.json"), here("cases.json")];
  let failed = 0;
  for (const file of files) {
    try {
      const result = run(file);
      failed += result.failed;
      const name = named ? "" : `${basename(file)}: `;
      console.log(`${name}${result.passed} passed, ${result.failed} failed`);
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0] : "unreadable";
      console.error(`Cannot read reference cases from ${file} (${reason}): give a file shaped like cases.json.`);
      return 2;
    }
  }
  return failed > 0 ? 1 : 0;
}

process.exitCode = main();
