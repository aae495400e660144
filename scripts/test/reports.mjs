// What vitest's and Playwright's JSON reports say of the tests that failed: where, which, and why.
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "../prepare.mjs";

/** Undefined where there is none, or half of one: the run ended before it was written. */
export function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`${file} is not a report: ${error.message}`);
    return undefined;
  }
}

/** @returns {string[]} */
export function vitestFailures(report, project) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = `${project}: ${relative(root, name)}`;
    const failed = assertionResults.filter((test) => test.status === "failed");
    // Of a hook the report says nothing; what was printed above does.
    const outside = message || "fails on loading, or in a hook";
    if (failed.length === 0) return status === "failed" ? [line(file, "", outside)] : [];
    return failed.map(({ fullName, failureMessages }) => line(file, fullName, failureMessages[0]));
  });
}

/** @returns {string[]} */
export function playwrightFailures(report) {
  const early = (report?.errors ?? []).map(({ message }) => line("browser", "", message));
  return [...early, ...(report?.suites ?? []).flatMap((suite) => failuresBelow(suite, []))];
}

function failuresBelow(suite, above) {
  // The outermost suite is the file.
  const titles = suite.title === suite.file ? above : [...above, suite.title];
  const here = (suite.specs ?? [])
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return line(`browser: ${file}`, [...titles, title].join(" "), errors[0]?.message);
    });
  return [...here, ...(suite.suites ?? []).flatMap((one) => failuresBelow(one, titles))];
}

/** Lines of a message that are shown: enough for what was expected and what came instead, in a log that is cut elsewhere. */
const SHOWN = 14;

function line(where, title, message = "") {
  const reason = stripVTControlCharacters(message)
    .split("\n")
    .filter((one) => one.trim())
    .slice(0, SHOWN)
    .map((one) => `\n    ${one}`);
  return [where, title].filter(Boolean).join(" > ") + reason.join("");
}
