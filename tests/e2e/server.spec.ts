import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { freePort } from "../../scripts/free-port.mjs";
import { throwawayPostgres } from "../../scripts/throwaway-postgres.mjs";
import { endWorkerProcesses, startWorkerProcess } from "../worker-process";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { saved, start, words } from "./respondents";
import { dataFolder, endServers, type Server, spawnServer, startServer } from "./server";
import { demoMember, enterSample, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const { dataDir, remove } = dataFolder();
let port: number;
let server: Server;
/** Where the sample's results are. */
let sample: string;

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

async function visitSample(page: Page): Promise<void> {
  sample = await enterSample(page.request, server.url);
  await page.goto(`${server.url}/surveys`);
}

const health = async (page: Page) => (await page.request.get(`${server.url}/api/health`)).json();

test("kill -9 during an analysis: after the next start it runs to its end", async ({ page }) => {
  // The sample's own analysis began with this first start.
  await expect.poll(() => health(page)).toMatchObject({ queue: { running: 1, waiting: 0 } });
  server.signal("SIGKILL");
  await server.ended;
  server = await startServer({ dataDir, port });
  await expect.poll(() => health(page), { timeout: 120_000 }).toMatchObject({ queue: { running: 0, waiting: 0 } });
  await visitSample(page);
  await page.getByRole("link", { name: "Open results: Why does our PMO exist?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." })).toBeVisible();
});

test("kill -9 right after a save was acknowledged: the draft is complete, and what was typed meanwhile is sent after the next start", async ({
  browser,
}) => {
  const { links } = await newSurvey(await demoMember(server.url), "core", "Crash");
  const person = await (await browser.newContext()).newPage();
  await start(person, links.Executives);
  const acknowledged = person.waitForResponse(
    (reply) => /\/save$/.test(reply.url()) && reply.request().method() === "PUT",
  );
  await words(person).fill("acknowledged");
  expect((await acknowledged).status()).toBe(200);
  server.signal("SIGKILL");
  await server.ended;
  await words(person).fill("typed while it was down");
  await expect(person.getByText("The server does not answer. Keep going.")).toBeVisible();
  await expect(saved(person)).toBeHidden();
  // Nothing reaches the server that is back before it was asked what it knows.
  await person.route("**/save", (route) => route.abort());
  server = await startServer({ dataDir, port });
  expect(await (await person.request.get(person.url())).text()).toContain(">acknowledged</textarea>");
  await person.unroute("**/save");
  await expect(saved(person)).toBeVisible({ timeout: 90_000 });
  await person.reload();
  await expect(words(person)).toHaveValue("typed while it was down");
  await person.context().close();
});

test("the health page says what answers, and a second start makes nothing anew", async ({ request }) => {
  const reply = await request.get(`${server.url}/api/health`);
  expect(reply.status()).toBe(200);
  expect(reply.headers()["cache-control"]).toBe("no-store");
  expect(await reply.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: "pglite",
    queue: { running: 0, waiting: 0, oldestWaitingSeconds: null },
  });
  // It has been started twice since that sample was made.
  expect(await enterSample(request, server.url)).toBe(sample);
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
  const refusals = cases.map(async ([env, sentence]) => {
    const refused = spawnServer({ dataDir, port: await freePort(), env });
    expect(await refused.ended, JSON.stringify(env)).toBe(1);
    expect(refused.output()).toMatch(sentence);
  });
  await Promise.all(refusals);
});

test("Ctrl-C stops it cleanly", async () => {
  expect(existsSync(join(dataDir, "lock"))).toBe(true);
  server.signal("SIGINT");
  expect(await server.ended).toBe(0);
  expect(existsSync(join(dataDir, "lock"))).toBe(false);
});

test.describe("on PostgreSQL", () => {
  const APP_SECRET = "s".repeat(40);
  let cluster: Awaited<ReturnType<typeof throwawayPostgres>>;
  test.beforeAll(async () => {
    cluster = await throwawayPostgres();
  });
  test.afterAll(() => {
    endWorkerProcesses();
    cluster.stop();
  });

  test("with a worker of its own: the server leaves it the analyses, and says that one waits", async ({ page }) => {
    const env = { DATABASE_URL: cluster.url, APP_SECRET, PLUMBLINE_WORKER: "separate" };
    server = await startServer({ dataDir, port, env });
    await visitSample(page);
    await expect(page.getByText("The answers are being analysed.")).toBeVisible();
    await page.getByRole("link", { name: "See progress: Why does our PMO exist?" }).click();
    await expect(page.getByText("Waiting for its turn")).toBeVisible();
    expect(await health(page)).toMatchObject({ queue: { running: 0, waiting: 1 } });
    await listening(page.getByRole("button", { name: "Cancel the analysis" }));
    await page.getByRole("button", { name: "Cancel the analysis" }).press("Enter");
    await expect(page.locator("#run")).toBeFocused();
    await expect(page.getByText("The analysis was cancelled")).toBeVisible();
    await expectAccessible(page);
    const worker = startWorkerProcess({ DATABASE_URL: cluster.url, APP_SECRET });
    await page.getByRole("button", { name: "Run the analysis again" }).press("Enter");
    const results = page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." });
    await expect(results).toBeVisible({ timeout: 120_000 });
    worker.signal("SIGINT");
    expect(await worker.ended).toBe(0);
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);
  });

  test("the sample works; when the database is down the health page says so, and no token reaches a log", async ({
    page,
  }) => {
    server = await startServer({ dataDir, port, env: { DATABASE_URL: cluster.url, APP_SECRET } });
    expect(await health(page)).toMatchObject({ status: "ok", database: "postgres" });
    await visitSample(page);
    await expect(page.getByRole("heading", { name: "Why does our PMO exist?" })).toBeVisible();
    const other = await freePort();
    const secretless = spawnServer({ script: "start", dataDir, port: other, env: { DATABASE_URL: cluster.url } });
    expect(await secretless.ended).toBe(1);
    expect(secretless.output()).toContain("APP_SECRET is not set");

    const member = await demoMember(server.url);
    const survey = await newSurvey(member, "core", "Secret");
    const [link, open] = [await personalLink(member, survey.url, "PMO staff"), survey.links.Executives];
    await start(page, link);
    await page.goto(open);
    const answering = (await page.context().cookies()).filter(({ name }) => name.startsWith("plumbline-answer-"));
    const secrets = [link.slice(-24), open.slice(-24), ...answering.flatMap(({ value }) => value.split("."))];
    cluster.stop();
    const reply = await page.request.get(`${server.url}/api/health`);
    expect(reply.status()).toBe(503);
    expect(await reply.json()).toMatchObject({
      status: "down",
      reasons: [expect.stringMatching(/^The database does not answer: \S/)],
    });
    for (const url of [link, open, `${link}/start`]) {
      for (const method of ["GET", "POST"]) {
        const refused = await page.request.fetch(url, { method, maxRedirects: 0 });
        expect([303, 405, 500], `${method} ${url}`).toContain(refused.status());
      }
    }
    // It did write about it.
    await expect.poll(() => server.output()).toMatch(/ECONNREFUSED|CONNECTION/);
    for (const secret of secrets.filter((one) => one.length >= 24)) expect(server.output()).not.toContain(secret);
    server.signal("SIGINT");
    expect(await server.ended).not.toBeNull();
  });
});
