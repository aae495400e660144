// What both commands of the README need first: packages and a build. Plain Node, because nothing is installed yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED = "1";

const BUILT_FROM = ["app", "components", "db", "lib", "public", "sample"];
const BUILT_WITH = [
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "proxy.ts",
  "tsconfig.json",
];

/** Runs a program in the project's folder with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

/** Installs exactly what package-lock.json says, unless that is what stands there. */
export function ensureInstalled() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) fail(`Plumbline needs Node 20.9 or newer; this is Node ${process.versions.node}.`);
  const stamp = join(root, "node_modules", ".plumbline-installed");
  const wanted = digest([join(root, "package-lock.json")]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing packages (once) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  if (run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { shell: process.platform === "win32" }) !== 0) {
    fail("npm ci failed; its message above says why. Nothing was started.");
  }
  writeFileSync(stamp, wanted);
}

/** Builds the app, unless the build that stands there was made from these very sources. */
export function ensureBuilt() {
  const stamp = join(root, ".next", "plumbline-built");
  const wanted = digest([
    ...BUILT_FROM.flatMap((folder) => filesBelow(join(root, folder))),
    ...BUILT_WITH.map((name) => join(root, name)),
  ]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building the app (once for each change) …");
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  if (run(process.execPath, [next, "build"]) !== 0) fail("The build failed; its message above says why.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    if (!existsSync(path)) continue;
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
