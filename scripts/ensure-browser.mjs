// Finds a Chromium for the browser tests, or gets one where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { canInstallDebianPackages, installDebianPackage } from "./install-debian-package.mjs";

/** First the browser without the window that no test sees: half the work for the same pages. Older systems have only the other. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const KNOWN = [
  ...PACKAGES.map((name) => `/usr/bin/${name}`),
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The path of a browser; throws with what to do when there is none. */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = KNOWN.find((path) => existsSync(path)) ?? playwrightOwn();
  if (found) return found;
  if (canInstallDebianPackages()) {
    console.log("Installing Chromium (Debian package) …");
    for (const name of PACKAGES) {
      await installDebianPackage(name);
      if (existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`;
    }
  } else {
    spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
    const own = playwrightOwn();
    if (own) return own;
  }
  throw new Error("No Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.");
}

function playwrightOwn() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}
