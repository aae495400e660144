import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** All JavaScript of a page that asks a question, gzip. */
const MOST_KB = 150;
const READY_WITHIN_MS = 300_000;

type PageRow = {
  page: string;
  scripts: number;
  "script kB gzip": number;
  "html kB gzip": number;
  "of at most": string;
};

/** What a respondent's phone has to load: every page from the welcome to the review, of the survey that the sample collects. */
export async function benchPages(): Promise<PageRow[]> {
  const port = Number(process.env["BENCH_PORT"] ?? 3219);
  const dataDir = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const server = spawn(process.execPath, ["scripts/demo.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    await ready(server);
    return await measure(`http://localhost:${port}`);
  } finally {
    server.kill("SIGTERM");
    await new Promise((done) => server.once("exit", done));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(base: string): Promise<PageRow[]> {
  const link = await openLink(base);
  const started = await post(`${base}${link}/start`);
  const first = started.headers.get("location") ?? "";
  const cookie = cookiesOf(started);
  const rows = [await row("welcome", `${base}${link}`, cookie)];
  for (let step = 1; ; step++) {
    const one = await row(`question page ${step}`, `${base}${first.replace(/\d+$/, String(step))}`, cookie);
    if (one.scripts === 0) break;
    rows.push(one);
  }
  rows.push(await row("review", `${base}${first.replace(/\d+$/, "review")}`, cookie));
  const over = rows.filter((one) => one["script kB gzip"] > MOST_KB);
  if (over.length > 0) {
    console.error(`More than ${MOST_KB} kB of JavaScript: ${over.map(({ page }) => page).join(", ")}.`);
    process.exitCode = 1;
  }
  return rows;
}

/** The scripts that a page names, without those that only old browsers load. An address without a page has none. */
async function row(page: string, url: string, cookie: string): Promise<PageRow> {
  const reply = await get(url, cookie);
  const html = await reply.text();
  const tags = [...html.matchAll(/<script\b[^>]*>|<link\b[^>]*\bas="script"[^>]*>/g)].map(([tag]) => tag);
  const named = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1]);
  const scripts = reply.ok ? [...new Set(named.filter((src) => src !== undefined))] : [];
  const sizes = await Promise.all(
    scripts.map(async (src) => gzipped(await (await get(new URL(src, url).href)).text())),
  );
  const kB = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    page,
    scripts: scripts.length,
    "script kB gzip": Math.round(kB * 10) / 10,
    "html kB gzip": Math.round(gzipped(html) / 100) / 10,
    "of at most": `${Math.round((kB / MOST_KB) * 100)} %`,
  };
}

/** A server may close an idle connection at the very moment it is used again; a browser, too, then asks once more. */
async function get(url: string, cookie = ""): Promise<Response> {
  const headers = { cookie };
  return fetch(url, { headers }).catch(() => fetch(url, { headers }));
}

const gzipped = (text: string) => gzipSync(text).length;

/** The reply itself, not the page that it leads to; read to its end, so that the connection is free again. */
async function post(url: string): Promise<Response> {
  const reply = await fetch(url, { method: "POST", redirect: "manual" });
  await reply.arrayBuffer();
  return reply;
}

/** The demo member's way to the open link of the first audience. */
async function openLink(base: string): Promise<string> {
  const cookie = cookiesOf(await post(`${base}/api/demo`));
  const text = async (path: string) => (await get(`${base}${path}`, cookie)).text();
  const surveys = new Set([...(await text("/surveys")).matchAll(/\/surveys\/[0-9a-f-]{36}/g)].map(([path]) => path));
  for (const path of surveys) {
    const link = /\/s\/[\w-]{24}/.exec(await text(path));
    if (link) return link[0];
  }
  throw new Error("The sample organization has no survey that is collecting.");
}

function cookiesOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The app did not start in time.")), READY_WITHIN_MS);
    server.once("exit", (code) => reject(new Error(`The app stopped with code ${code} before it was ready.`)));
    server.stdout?.on("data", (chunk: Buffer) => {
      if (!String(chunk).includes("Plumbline is ready")) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
