import { defineConfig } from "@playwright/test";

/** Of Chromium: what its window would show and a test never sees, such as pages of its address bar in each new window. */
const UNSEEN = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];
/** A later list takes the place of Playwright's own: what of that matters here. */
const AS_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** Each worker starts the servers that its tests need: tests/e2e/test.ts. */
export default defineConfig({
  testDir: "tests/e2e",
  // Long, because the machine may be busy with the other tests as well.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: Number(process.env["E2E_WORKERS"] ?? 2),
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "line",
  use: {
    viewport: { width: 390, height: 844 },
    actionTimeout: 20_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env["CHROMIUM_PATH"] ? { executablePath: process.env["CHROMIUM_PATH"] } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        `--disable-features=${[...AS_PLAYWRIGHT, ...UNSEEN].join(",")}`,
      ],
    },
  },
});
