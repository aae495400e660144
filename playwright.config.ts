import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const PORT = Number(process.env["E2E_PORT"] ?? 3417);
// Workers load this file too: the folder is made once, by the first.
process.env["E2E_DATA_DIR"] ??= mkdtempSync(join(tmpdir(), "plumbline-e2e-"));

export default defineConfig({
  testDir: "tests/e2e",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "line",
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 390, height: 844 },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env["CHROMIUM_PATH"] ? { executablePath: process.env["CHROMIUM_PATH"] } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node scripts/demo.mjs",
    url: `http://localhost:${PORT}/api/health`,
    timeout: 180_000,
    env: { PORT: String(PORT), DATA_DIR: process.env["E2E_DATA_DIR"] },
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
