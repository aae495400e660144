// What npm run demo and npm start share: install and build if needed, then serve. Plain Node, because nothing is installed yet.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { ensureBuilt, ensureInstalled, fail, root } from "./prepare.mjs";

const READY_WITHIN_MS = 120_000;
/** Longer than a proxy in front of it keeps an idle connection (most: a minute), so that none is closed just as it is used again. */
const KEEP_ALIVE_MS = 75_000;

/** `demo`: with the sample organization, unless PLUMBLINE_DEMO says otherwise. Ends with this process. */
export async function serve({ demo }) {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT is “${process.env.PORT}”; give a number from 1 to 65535.`);
  const dataDir = resolve(root, process.env.DATA_DIR || ".data");
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    NODE_ENV: "production",
    PLUMBLINE_DEMO: process.env.PLUMBLINE_DEMO || (demo ? "1" : "0"),
    AUTH_TRUST_HOST: "1",
    // The app closes its database itself when it is told to stop.
    NEXT_MANUAL_SIG_HANDLE: "true",
    ...(demo && { APP_SECRET: process.env.APP_SECRET || secretBeside(dataDir) }),
  };
  ensureInstalled();
  ensureBuilt();
  await refuseTakenPort(port);
  const server = spawnServer(env);
  await answers(`http://127.0.0.1:${port}/api/health`, server);
  console.log(`Plumbline is ready at http://localhost:${port}`);
}

function spawnServer(env) {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const server = spawn(
    process.execPath,
    [next, "start", "--port", env.PORT, "--keepAliveTimeout", String(KEEP_ALIVE_MS)],
    {
      cwd: root,
      // Next's own greeting would say that it is ready before the database is.
      stdio: ["ignore", "pipe", "inherit"],
      env,
    },
  );
  server.stdout.on("data", (chunk) => {
    const lines = String(chunk)
      .split("\n")
      .filter((line) => line && !/^\s*(▲|✓|- (Local|Network))/.test(line));
    if (lines.length) console.log(lines.join("\n"));
  });
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      server.kill(stopping ? "SIGKILL" : signal);
      stopping = true;
    });
  }
  // Stopped before it could listen to signals, it has no code.
  server.on("exit", (code) => process.exit(code ?? (stopping ? 0 : 1)));
  return server;
}

async function answers(url, server) {
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
    probe.once("error", ({ code, message }) => {
      if (code === "EADDRINUSE")
        fail(`Port ${wanted} is in use. Stop what runs there, or choose another with PORT=3001.`);
      if (code === "EACCES") fail(`Port ${wanted} may not be used by this account. Choose another with PORT=3001.`);
      fail(`Port ${wanted} cannot be used: ${message}`);
    });
    probe.listen(wanted, () => probe.close(() => free(undefined)));
  });
}

/** The demo keeps its secret in a file, on either database; a real installation sets APP_SECRET. */
function secretBeside(folder) {
  const path = join(folder, "secret");
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(path)) writeFileSync(path, randomBytes(36).toString("base64url"), { mode: 0o600 });
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    return fail(`The data folder ${folder} cannot be used (${error.message}). Choose another with DATA_DIR.`);
  }
}
