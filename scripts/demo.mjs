// npm run demo: installs and builds if needed, then serves the app with its sample organization.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { ensureBuilt, ensureInstalled, fail, root } from "./prepare.mjs";

const READY_WITHIN_MS = 120_000;

const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT is “${process.env.PORT}”; give a number from 1 to 65535.`);
const dataDir = resolve(root, process.env.DATA_DIR || ".data");

ensureInstalled();
ensureBuilt();
await refuseTakenPort(port);

const next = join(root, "node_modules", "next", "dist", "bin", "next");
const server = spawn(process.execPath, [next, "start", "--port", String(port)], {
  cwd: root,
  // Next's own greeting would say that it is ready before the database is.
  stdio: ["ignore", "pipe", "inherit"],
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    NODE_ENV: "production",
    PLUMBLINE_DEMO: process.env.PLUMBLINE_DEMO ?? "1",
    AUTH_TRUST_HOST: "1",
    APP_SECRET: process.env.APP_SECRET || secretBeside(dataDir),
  },
});
server.stdout.on("data", (chunk) => {
  const lines = String(chunk)
    .split("\n")
    .filter((line) => line && !/^\s*(▲|✓|- (Local|Network))/.test(line));
  if (lines.length) console.log(lines.join("\n"));
});

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (!stopping) server.kill(signal);
    stopping = true;
  });
}
server.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));

await answers(`http://127.0.0.1:${port}/api/health`);
console.log(`Plumbline is ready at http://localhost:${port}`);

async function answers(url) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return;
    await new Promise((done) => setTimeout(done, 150));
  }
  server.kill();
  fail(`Plumbline did not answer at ${url} within ${READY_WITHIN_MS / 1000} seconds; its messages above say why.`);
}

function refuseTakenPort(wanted) {
  return new Promise((free) => {
    const probe = createServer();
    probe.once("error", () =>
      fail(`Port ${wanted} is in use. Stop what runs there, or choose another: PORT=3001 npm run demo`),
    );
    probe.listen(wanted, () => probe.close(() => free(undefined)));
  });
}

/** The demo keeps its secret in a file, on either database; a real installation sets APP_SECRET. */
function secretBeside(folder) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "secret");
  if (!existsSync(path)) writeFileSync(path, randomBytes(36).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}
