import { type Browser, expect, type Page } from "@playwright/test";
import { freePort } from "../../scripts/free-port.mjs";
import { answerAs, answerPlain } from "./answer-as";
import { expectAccessible } from "./expect-accessible";
import { holdScript } from "./hold-script";
import { listening } from "./listening";
import { dataFolder, endServers, type Server, startServer } from "./server";
import { demoPage, linkOf, OWNER, peoplePage, setupCode } from "./set-up";
import { test } from "./test";

test.describe.configure({ mode: "serial" });

const { dataDir, remove } = dataFolder();
let port: number;
let server: Server;
let owner: Page;
let surveyUrl: string;

test.beforeAll(async ({ browser }) => {
  port = await freePort();
  server = await startServer({ script: "start", dataDir, port });
  owner = await (await browser.newContext({ baseURL: server.url })).newPage();
});
test.afterAll(() => {
  endServers();
  remove();
});

test("first start: what is typed before the script has come stays", async () => {
  const release = await holdScript(owner);
  await owner.goto("/setup", { waitUntil: "commit" });
  await owner.getByLabel("Organization", { exact: true }).fill("Typed early");
  await release();
  // Once the script checks the fields, the browser does not.
  await expect(owner.locator("form[novalidate]")).toBeVisible();
  await expect(owner.getByLabel("Organization", { exact: true })).toHaveValue("Typed early");
  await owner.unrouteAll();
});

test("first start: the code on the console makes an organization and its owner", async () => {
  await owner.goto("/");
  await expect(owner.getByRole("button", { name: /sample organization/ })).toHaveCount(0);
  expect((await owner.request.post("/api/demo")).status()).toBe(404);
  await owner.getByRole("link", { name: "Set up your organization" }).click();
  await listening(owner.getByRole("button", { name: "Create organization" }));
  await owner.getByLabel("Organization", { exact: true }).fill("Northfold Works");
  await owner.getByLabel("Your name").fill("Ada Example");
  await owner.getByLabel("Your e-mail address").fill("not an address");

  await owner.getByLabel("One-time code").fill("not the code");
  await owner.getByLabel("Password").fill(OWNER.password);
  await owner.getByRole("button", { name: "Create organization" }).click();
  // Everything that is wrong at once, each at its field, and nothing that was typed is lost.
  await expect(owner.getByText("This is not the code on the console.")).toBeVisible();
  await expect(owner.getByText("This is not an e-mail address.")).toBeVisible();
  await expect(owner.getByText("2 fields need another look.")).toBeVisible();
  await expect(owner.getByLabel("One-time code")).toBeFocused();
  await expect(owner.getByLabel("Organization", { exact: true })).toHaveValue("Northfold Works");
  await expect(owner.getByLabel("Password")).toHaveValue(OWNER.password);
  // It stayed where it was typed: the page holds nothing of it that came from the server.
  expect(await owner.content()).not.toContain(OWNER.password);
  await expectAccessible(owner);

  await owner.getByLabel("One-time code").fill(setupCode(server));
  await owner.getByLabel("Your e-mail address").fill(OWNER.email);
  await owner.getByRole("button", { name: "Create organization" }).click();
  await expect(owner.getByRole("heading", { name: "Nobody has been asked yet" })).toBeVisible();
  await owner.goto("/setup");
  await expect(owner).toHaveURL(/\/surveys$/);
});

test("signing out and in: one sentence for a wrong password and an unknown address, and no way to another site", async () => {
  await owner.goto("/surveys");
  await owner.getByRole("button", { name: "Sign out" }).click();
  await owner.waitForURL(`${server.url}/`);
  await owner.goto("/surveys/new");
  await expect(owner).toHaveURL(/\/sign-in\?next=/);
  const said: (string | null)[] = [];
  for (const email of [OWNER.email, "nobody@example.org"]) {
    await owner.getByLabel("E-mail address").fill(email);
    await owner.getByLabel("Password").fill("something else");
    await owner.getByRole("button", { name: "Sign in" }).click();
    await expect(owner.getByText("do not belong together")).toBeVisible();
    await expect(owner.getByLabel("E-mail address")).toHaveValue(email);
    said.push(await owner.getByRole("alert").filter({ hasText: "together" }).textContent());
  }
  expect(said[0]).toBe(said[1]);
  await expectAccessible(owner);
  await owner.goto("/sign-in?next=//example.org/surveys");
  await signIn(owner);
  await expect(owner).toHaveURL(`${server.url}/surveys`);
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail address").fill(OWNER.email);
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/surveys/);
}

test("a survey from the five-minute core is read, opened, and hands out its links", async () => {
  await owner.goto("/surveys");
  await owner.getByRole("link", { name: "New survey" }).click();
  await owner.getByLabel("Title").fill("What is our PMO for?");
  await owner.getByRole("radio", { name: /Five-minute core/ }).check();
  await expectAccessible(owner);
  await owner.getByRole("button", { name: "Create survey" }).click();
  await expect(owner).toHaveURL(/\/questions$/);
  surveyUrl = owner.url().replace(/\/questions$/, "");
  await expect(owner.getByRole("heading", { level: 1, name: "Questions of What is our PMO for?" })).toBeAttached();

  await owner.goto(peoplePage(surveyUrl));
  await owner
    .getByRole("textbox", { name: "People", exact: true })
    .fill("Bo Example; bo@example.org\nCleo <cleo@example.org>");
  await owner.getByLabel("Audience", { exact: true }).selectOption({ label: "PMO staff" });
  await owner.getByRole("button", { name: "Check the list" }).click();
  await owner.getByRole("button", { name: "Import 2 ready rows" }).click();
  await expect(owner.getByText("2 people added.")).toBeVisible();
  await expect(owner.getByRole("link", { name: "See 2 people" })).toBeVisible();
  await expectAccessible(owner);

  await owner.goto(`${surveyUrl}/questions`);
  await owner.getByRole("link", { name: "Review and open" }).click();
  await owner.getByRole("button", { name: "Open the survey" }).click();
  await expect(owner).toHaveURL(/\/people$/);
  await expect(owner.getByRole("heading", { level: 1, name: "No audience can be reported yet." })).toBeVisible();
  await expect(owner.getByRole("textbox", { name: "Open link" })).toHaveCount(3);
});

test("people answer by every kind of link; counts come in steps and tell nothing about anybody", async ({
  browser,
}) => {
  const open = await owner.getByRole("textbox", { name: "Open link" }).evaluateAll(valuesOf);
  const personal = await linkOf(owner.request, surveyUrl, "bo@example.org");
  const [executives = "", managers = "", staff = ""] = open;
  // One with a script on a phone in each audience, the others by plain forms.
  await asPerson(browser, executives, 0);
  await asPerson(browser, managers, 5);
  await asPerson(browser, personal, 2);
  const crowd = [...Array.from({ length: 8 }, (_, i) => (i % 2 ? managers : executives)), staff];
  await Promise.all(crowd.map((link, i) => answerPlain(link, wordsOf(i % 5))));
  await owner.goto(peoplePage(surveyUrl));
  const column = (name: string) =>
    owner.getByRole("article").filter({ has: owner.getByRole("heading", { name, exact: true }) });
  await expect(column("Executives")).toContainText("5 or more answered");
  await expect(column("Project managers")).toContainText("5 or more answered");
  await expect(column("PMO staff")).toContainText("fewer than 5 answered");
  await expect(
    owner.getByRole("heading", { level: 1, name: "PMO staff need a nudge; the other two can already be reported." }),
  ).toBeVisible();
});

const valuesOf = (fields: (HTMLElement | SVGElement)[]) => fields.map((field) => (field as HTMLInputElement).value);

const wordsOf = (level: number) => ({ words: `Because reason ${level} matters to us`, level });

async function asPerson(browser: Browser, link: string, level: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await answerAs(await context.newPage(), link, wordsOf(level));
  await context.close();
}

test("closing asks first, then the results of the survey come by themselves", async () => {
  await owner.goto(peoplePage(surveyUrl));
  await expect(owner.getByRole("button", { name: "Close now" })).toBeHidden();
  await owner.getByText("Close the survey", { exact: true }).click();
  await expect(owner.getByText("answers that were begun and not sent are not counted")).toBeVisible();
  await expect(owner.getByText("PMO staff: would stay hidden in the results.")).toBeVisible();
  await expectAccessible(owner);
  await owner.getByRole("button", { name: "Close now" }).click();
  await expect(owner).toHaveURL(/\/results$/);
  await expect(owner.getByRole("heading", { level: 2, name: "Where we diverge" })).toBeVisible({ timeout: 120_000 });
  await owner.goto("/surveys");
  await expect(owner.getByText("Results ready")).toBeVisible();
  await expectAccessible(owner);
  await owner.goto(peoplePage(surveyUrl));
  await expect(owner.getByRole("link", { name: "See the results" })).toBeVisible();
  await expect(owner.getByRole("textbox", { name: "Open link" })).toHaveCount(0);
});

test("another organization finds nothing at these addresses, and the owner is still signed in after a restart", async ({
  browser,
}) => {
  server.signal("SIGINT");
  expect(await server.ended).toBe(0);
  server = await startServer({ script: "demo", dataDir, port });
  const visitor = await demoPage(browser, { baseURL: server.url });
  for (const page of ["", "/questions", "/people", "/people/list", "/settings", "/results"]) {
    expect((await visitor.goto(`${surveyUrl}${page}`))?.status()).toBe(404);
    await expect(visitor.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  }
  await owner.goto(surveyUrl);
  await expect(owner.getByRole("heading", { level: 2, name: "Where we diverge" })).toBeVisible();
  expect(setupCode(server)).toBe("");
});
