// npm test: every check and test there is, fastest first, from a clean clone. Last line: N passed, N failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), "plumbline-reports-"));
const total = { passed: 0, failed: 0, skipped: 0 };

for (const script of ["check:format", "check:types", "check:layers", "check:dead"]) {
  heading(script);
  count(run("npm", ["run", "--silent", script]) === 0 ? { passed: 1 } : { failed: 1 });
}
vitest("unit");
vitest("components");
heading("reference cases");
count(run("npm", ["run", "--silent", "test:reference"]) === 0 ? { passed: 1 } : { failed: 1 });
vitest("integration", "embedded database");
await onPostgres((url) => vitest("integration", "PostgreSQL", { TEST_DATABASE_URL: url }));
await browser();

rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

function vitest(project, title = "", env = {}) {
  heading([project, title].filter(Boolean).join(", "));
  const file = join(reports, `${project}-${title}.json`);
  const args = [
    "vitest",
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = run("npx", args, { env: { ...process.env, ...env } });
  const report = readReport(file);
  count({ passed: report?.numPassedTests, failed: report?.numFailedTests, skipped: report?.numPendingTests });
  // A file that does not load, or a run that ends early, fails without a failing test.
  if (code !== 0 && !report?.numFailedTests) count({ failed: 1 });
}

async function onPostgres(work) {
  const { throwawayPostgres } = await import("./throwaway-postgres.mjs");
  const cluster = await throwawayPostgres().catch(unavailable);
  if (!cluster) return;
  try {
    work(cluster.url);
  } finally {
    cluster.stop();
  }
}

async function browser() {
  heading("browser");
  const { ensureBrowser } = await import("./ensure-browser.mjs");
  let path;
  try {
    path = ensureBrowser();
  } catch (error) {
    return unavailable(error);
  }
  ensureBuilt();
  const file = join(reports, "browser.json");
  const env = { ...process.env, CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = run("npx", ["playwright", "test", "--reporter=line,json"], { env });
  const stats = readReport(file)?.stats;
  count({ passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected, skipped: stats?.skipped });
  if (code !== 0 && !stats?.unexpected) count({ failed: 1 });
  return undefined;
}

function unavailable(error) {
  console.error(error instanceof Error ? error.message : error);
  count({ failed: 1 });
  return undefined;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function heading(text) {
  console.log(`\n== ${text}`);
}

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
