// npm test: every check and test there is, from a clean clone, in two lanes beside each other. Last line: N passed, N failed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureOffice } from "./ensure-office.mjs";
import { ensureInstalled, root } from "./prepare.mjs";
import { playwrightFailures, readReport, vitestFailures } from "./test/reports.mjs";
import { endPhases, runPhase } from "./test/run-phase.mjs";

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), "plumbline-reports-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const times = [];

let cluster;
let isInterrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupted);

// What may have to be installed first: two lanes that install packages at a time would stand in each other's way.
cluster = await available("PostgreSQL", async () => (await import("./throwaway-postgres.mjs")).throwawayPostgres());
const browser = await available("a browser", async () => (await import("./ensure-browser.mjs")).ensureBrowser());

// Nothing else is installed from here on, and what opens the slides is wanted last.
const office = ensureOffice();
const built = build();
// A lane that breaks is a failure; the other one goes on, and needs the cluster.
for (const lane of await Promise.allSettled([checksAndUnits(built), browserTests(built)])) {
  if (lane.status === "rejected") fail(`the tests themselves: ${lane.reason?.stack ?? lane.reason}`);
}
clearUp();

console.log(`\n== seconds\n${times.map(({ name, seconds }) => `${String(seconds).padStart(5)}  ${name}`).join("\n")}`);
if (failures.length) console.log(`\n== failed\n${failures.join("\n")}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

function clearUp() {
  cluster?.stop();
  rmSync(reports, { recursive: true, force: true });
}

/** npm sends on what the terminal has sent already: the second signal of that kind changes nothing. */
async function interrupted(signal) {
  if (isInterrupted) return;
  isInterrupted = true;
  console.log(`\n${signal}: what is running is ended`);
  try {
    await endPhases();
  } finally {
    clearUp();
    process.exit(130);
  }
}

async function checksAndUnits(built) {
  for (const name of ["check:format", "check:layers", "check:dead"]) await script(name);
  await vitest("unit*");
  await vitest("components");
  await openedSlides();
  await script("test:reference");
  // A build writes the types of the routes anew, which the compiler reads.
  await built;
  await script("check:types");
  await vitest("integration*", "embedded database");
  if (!cluster) return;
  const env = { TEST_DATABASE_URL: cluster.url };
  await vitest("integration*", "PostgreSQL", env);
  await vitest("proof", "PostgreSQL", env);
}

/** Slides are opened by LibreOffice where it is, or can be had; elsewhere the test says that it was skipped. */
async function openedSlides() {
  const path = await office;
  await vitest("office", "", path ? { SOFFICE_PATH: path } : {});
}

async function browserTests(built) {
  if (!(await built) || !browser) return;
  const file = join(reports, "browser.json");
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await phase("browser", "npx", ["playwright", "test", "--reporter=line,json"], env);
  const report = readReport(file);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  count({ passed: expected + flaky, failed: unexpected, skipped });
  failures.push(...playwrightFailures(report));
  if (!unexpected && (code !== 0 || !report)) fail("browser: the run ended early, or left no report");
}

async function build() {
  const work = `import(${JSON.stringify(join(root, "scripts", "prepare.mjs"))}).then((all) => all.ensureBuilt())`;
  const { code } = await phase("build", process.execPath, ["-e", work]);
  if (code !== 0) fail("build");
  return code === 0;
}

async function script(name) {
  const { code } = await phase(name, "npm", ["run", "--silent", name]);
  if (code === 0) count({ passed: 1 });
  else fail(name);
}

async function vitest(project, title = "", env = {}) {
  const name = [project.replace("*", ""), title].filter(Boolean).join(", ");
  const file = join(reports, `${name}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await phase(name, "npx", ["vitest", "run", "--project", project, ...reporters], env);
  const report = readReport(file);
  const { numPassedTests: passed, numFailedTests: failed = 0, numPendingTests: skipped } = report ?? {};
  count({ passed, failed, skipped });
  failures.push(...vitestFailures(report, name));
  // A file that does not load, or a run that ends early, fails without a failing test.
  if (!failed && (code !== 0 || !report)) fail(`${name}: a file did not load, or the run ended early`);
}

async function phase(name, command, args, env = {}) {
  const done = await runPhase(name, command, args, env);
  times.push({ name, seconds: done.seconds });
  return done;
}

/** What a lane needs, or undefined: then its absence is a failure, and the rest is tested without it. */
async function available(what, get) {
  try {
    return await get();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return fail(`${what} is not there`);
  }
}

function fail(name) {
  failures.push(name);
  count({ failed: 1 });
}

function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
