import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { throwawayPostgres } from "../../scripts/throwaway-postgres.mjs";
import { endWorkerProcesses, startWorkerProcess } from "../worker-process";
import { expectAccessible } from "./expect-accessible";
import { dataFolder, endServers, freePort, type Server, spawnServer, startServer } from "./server";

test.describe.configure({ mode: "serial" });

const { dataDir, remove } = dataFolder();
let port: number;
let server: Server;

test.beforeAll(async () => {
  port = await freePort();
  server = await startServer({ dataDir, port });
});
test.afterEach(({ page: _ }, { status, expectedStatus }) => {
  if (status !== expectedStatus) console.log(server.output());
});
test.afterAll(() => {
  endServers();
  remove();
});

async function killAndStartAgain(): Promise<void> {
  server.signal("SIGKILL");
  await server.ended;
  server = await startServer({ dataDir, port });
}

async function visitSample(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.getByRole("button", { name: "Look at the sample organization" }).click();
  await page.waitForURL(/\/surveys\//);
  await page.goto(`${server.url}/surveys`);
}

test("kill -9 during an analysis: after the next start it runs to its end", async ({ page }) => {
  await visitSample(page);
  // The sample's own analysis began with this first start.
  await expect(page.getByText("The answers are being analysed.")).toBeVisible();
  await killAndStartAgain();
  await expect(async () => {
    await page.goto(`${server.url}/surveys`);
    await expect(page.getByRole("link", { name: "Open results: Why does our PMO exist?" })).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("link", { name: "Open results: Why does our PMO exist?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." })).toBeVisible();
});

test("kill -9 right after a save was acknowledged: the draft is complete", async ({ page, browser }) => {
  await visitSample(page);
  await page.getByRole("link", { name: "Half-year pulse", exact: true }).click();
  const link = await page.getByRole("textbox", { name: "Open link" }).first().inputValue();
  const person = await (await browser.newContext()).newPage();
  await person.goto(link);
  await person.getByRole("button", { name: "Start" }).click();
  await person.waitForURL(/\/answer\/.*\/1$/);
  const written = "So that surprises reach us while they are still small";
  const saved = person.waitForResponse((reply) => /\/save$/.test(reply.url()) && reply.request().method() === "PUT");
  await person.getByRole("main").getByRole("textbox").first().fill(written);
  expect((await saved).status()).toBe(200);
  await killAndStartAgain();
  const back = person.url();
  await person.goto("about:blank");
  await person.goto(back);
  await expect(person.getByRole("main").getByRole("textbox").first()).toHaveValue(written);
});

test("the health page says what answers, and a second start is ready in seconds", async ({ request }) => {
  const reply = await request.get(`${server.url}/api/health`);
  expect(reply.status()).toBe(200);
  expect(reply.headers()["cache-control"]).toBe("no-store");
  const idle = { running: 0, waiting: 0, oldestWaitingSeconds: null };
  // The sample's own analysis may still be under way.
  await expect(async () => {
    expect(await (await request.get(`${server.url}/api/health`)).json()).toEqual({
      status: "ok",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      database: "pglite",
      queue: idle,
    });
  }).toPass({ timeout: 60_000 });
  expect(server.readyAfterMs).toBeLessThan(20_000);
});

test("a second process on the same folder is refused with a sentence, and the first goes on", async ({ request }) => {
  const second = spawnServer({ dataDir, port: await freePort() });
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(
    /Another Plumbline process \(number \d+\) is using the data folder .*DATA_DIR.*DATABASE_URL/,
  );
  expect(second.output()).not.toContain("    at ");
  expect((await request.get(`${server.url}/api/health`)).status()).toBe(200);
});

test("wrong settings are told in a sentence", async () => {
  const file = join(dataDir, "secret");
  const cases = [
    [{ PORT: "99999" }, /PORT is “99999”; give a number from 1 to 65535/],
    [{ PORT: String(port) }, /Port \d+ is in use/],
    [{ DATA_DIR: join(file, "below") }, /The data folder .* cannot be used .*DATA_DIR/],
    [{ PLUMBLINE_WORKER: "separate" }, /the embedded database has room for one process, this server: set DATABASE_URL/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL must start with postgres:\/\//],
    [{ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, /nothing was started\. It says: .*ECONNREFUSED/],
  ] as const;
  const free = await freePort();
  for (const [env, sentence] of cases) {
    const refused = spawnServer({ dataDir, port: free, env });
    expect(await refused.ended, JSON.stringify(env)).toBe(1);
    expect(refused.output()).toMatch(sentence);
  }
});

test("Ctrl-C stops it cleanly", async () => {
  expect(existsSync(join(dataDir, "lock"))).toBe(true);
  server.signal("SIGINT");
  expect(await server.ended).toBe(0);
  expect(existsSync(join(dataDir, "lock"))).toBe(false);
});

test("on PostgreSQL with a worker of its own: the server leaves it the analyses, and says that one waits", async ({
  page,
}) => {
  const cluster = await throwawayPostgres();
  const APP_SECRET = "s".repeat(40);
  const results = page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." });
  try {
    const env = { DATABASE_URL: cluster.url, APP_SECRET, PLUMBLINE_WORKER: "separate" };
    server = await startServer({ dataDir, port, env });
    await visitSample(page);
    await page.getByRole("link", { name: "See progress: Why does our PMO exist?" }).click();
    await expect(page.getByText("Waiting for its turn")).toBeVisible();
    const health = await page.request.get(`${server.url}/api/health`);
    expect(await health.json()).toMatchObject({ queue: { running: 0, waiting: 1 } });
    await page.getByRole("button", { name: "Cancel the analysis" }).press("Enter");
    await expect(page.locator("#run")).toBeFocused();
    await expect(page.getByText("The analysis was cancelled")).toBeVisible();
    await expectAccessible(page);
    const worker = startWorkerProcess({ DATABASE_URL: cluster.url, APP_SECRET });
    await page.getByRole("button", { name: "Run the analysis again" }).press("Enter");
    await expect(results).toBeVisible({ timeout: 60_000 });
    worker.signal("SIGINT");
    expect(await worker.ended).toBe(0);
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);
  } finally {
    endWorkerProcesses();
    cluster.stop();
  }
});

test("on PostgreSQL: the sample works, and the health page says when the database is down", async ({ page }) => {
  const cluster = await throwawayPostgres();
  try {
    server = await startServer({ dataDir, port, env: { DATABASE_URL: cluster.url } });
    const health = () => page.request.get(`${server.url}/api/health`);
    expect(await (await health()).json()).toMatchObject({ status: "ok", database: "postgres" });
    await visitSample(page);
    await expect(page.getByRole("heading", { name: "Why does our PMO exist?" })).toBeVisible();
    const other = await freePort();
    const secretless = spawnServer({ script: "start", dataDir, port: other, env: { DATABASE_URL: cluster.url } });
    expect(await secretless.ended).toBe(1);
    expect(secretless.output()).toContain("APP_SECRET is not set");
  } finally {
    cluster.stop();
  }
  const reply = await page.request.get(`${server.url}/api/health`);
  expect(reply.status()).toBe(503);
  expect(await reply.json()).toMatchObject({
    status: "down",
    reasons: [expect.stringMatching(/^The database does not answer: \S/)],
  });
  server.signal("SIGINT");
  expect(await server.ended).not.toBeNull();
});
