import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/\/$/, ""), "server-only": `${root}tests/empty-module.ts` };

/** A test that takes so long hangs. No test measures time by it: a busy machine may take ten times as long as an idle one. */
const HANGS = 60_000;
const WITH_A_DATABASE = {
  globalSetup: "tests/database-for-copies.ts",
  testTimeout: 300_000,
  hookTimeout: 300_000,
  maxWorkers: 2,
};

const UNIT = ["lib/**/*.test.ts", "sample/**/*.test.ts", "scripts/**/*.test.ts"];
const INTEGRATION = ["db/**/*.test.ts", "lib/services/**/*.test.ts", "lib/jobs/**/*.test.ts", "lib/auth/**/*.test.ts"];
/** What these replace must not reach the other files of a process. */
const MOCKING = ["lib", "sample", "scripts", "db", "components"].flatMap(filesThatMock);
const MOCKING_WITH_A_DATABASE = MOCKING.filter((file) => /^(db|lib\/(services|jobs|auth))\//.test(file));

/** Integration tests need a database each; `TEST_DATABASE_URL` picks PostgreSQL, otherwise an embedded one is made. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: UNIT,
          exclude: [...INTEGRATION, ...MOCKING],
          // Pure functions leave nothing behind: the files of one process share what they import, and half of the time is importing.
          isolate: false,
          setupFiles: "tests/repeatable-properties.ts",
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        resolve: { alias },
        oxc: { jsx: { runtime: "automatic" } },
        test: {
          name: "unit-mocked",
          include: MOCKING,
          exclude: INTEGRATION,
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        resolve: { alias },
        oxc: { jsx: { runtime: "automatic" } },
        test: {
          name: "components",
          include: ["components/**/*.test.tsx"],
          exclude: MOCKING,
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: INTEGRATION,
          exclude: MOCKING,
          // Each file has a database of its own; the embedded one's program is loaded once for all files of a process.
          isolate: false,
          setupFiles: "tests/fresh-process.ts",
          ...WITH_A_DATABASE,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration-mocked",
          include: MOCKING_WITH_A_DATABASE,
          ...WITH_A_DATABASE,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "proof",
          include: ["tests/proof/**/*.test.ts"],
          ...WITH_A_DATABASE,
          testTimeout: 600_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "office",
          include: ["tests/office/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

function filesThatMock(folder: string): string[] {
  const tests = readdirSync(`${root}${folder}`, { encoding: "utf8", recursive: true }).filter((name) =>
    /\.test\.tsx?$/.test(name),
  );
  const files = tests.map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
  return files.filter((file) => /\bvi\.(doMock|mock)\(/.test(readFileSync(`${root}${file}`, "utf8")));
}
