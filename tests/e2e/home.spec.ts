import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { freePort } from "../../scripts/free-port.mjs";
import { expectAccessible } from "./expect-accessible";
import { dataFolder, endServers, startServer } from "./server";
import { draftSurvey, openSurvey, peoplePage, setUpOrganization } from "./set-up";
import { test } from "./test";

test.describe.configure({ mode: "serial" });

const { dataDir, remove } = dataFolder();
let page: Page;

test.beforeAll(async ({ browser }) => {
  const server = await startServer({ script: "start", dataDir, port: await freePort() });
  page = await (await browser.newContext({ baseURL: server.url, acceptDownloads: true })).newPage();
  await setUpOrganization(page.request, server);
  await page.goto("/surveys");
});
test.afterAll(() => {
  endServers();
  remove();
});

const card = (title: string): Locator =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** Tab until it has the focus, as somebody without a mouse comes there. */
async function tabTo(target: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not come there.");
}

test("an empty home offers ways to begin, and each of them begins something", async () => {
  await expect(page.getByRole("heading", { name: "Nobody has been asked yet" })).toBeVisible();
  await expectAccessible(page);
  const starts = page.getByRole("region", { name: "Start from" });
  await expect(starts.getByText("90-day pulse")).toHaveCount(0);
  await expect(starts.getByRole("link", { name: /Full questionnaire.*Executives 10 min/ })).toBeVisible();
  await starts.getByRole("link", { name: /Five-minute core/ }).click();
  await expect(page.getByRole("radio", { name: /Five-minute core/ })).toBeChecked();
  await page.getByLabel("Title").fill("What is our PMO for?");
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/questions$/);
  await page.goto("/surveys");
  await expect(card("What is our PMO for?")).toContainText("6 questions, 3 minutes.");
  await expect(card("What is our PMO for?").getByRole("link", { name: /^Edit/ })).toBeVisible();
});

test("rehearsing makes results of sample data, from which a pulse can be asked", async () => {
  await page.goto("/surveys");
  await page.getByRole("button", { name: /Rehearse on sample data/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." })).toBeVisible({
    timeout: 120_000,
  });
  await page.goto("/surveys");
  const sample = card("Why does our PMO exist?");
  await expect(sample).toContainText(/Three audiences, three purposes\. \d clear gaps\./);
  await expect(sample).toContainText("34 of 43");
  await expect(sample).toContainText("Sample data");
  await expectAccessible(page);
  await page.getByRole("link", { name: /90-day pulse/ }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Pulse: Why does our PMO exist?");
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/questions$/);
  await page.goto("/surveys");
  await expect(card("Pulse: Why does our PMO exist?")).toContainText("Pulse");
});

test("by keyboard: the menu opens, Escape shuts it, and a copy is made", async () => {
  await page.goto("/surveys");
  const more = page.getByLabel("More for What is our PMO for?");
  await tabTo(more);
  await page.keyboard.press("Enter");
  const duplicate = card("What is our PMO for?").getByRole("button", { name: "Duplicate" });
  await expect(duplicate).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(duplicate).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(duplicate).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/questions$/);
  await page.goto("/surveys");
  await expect(card("What is our PMO for? (copy)")).toBeVisible();
});

test("archiving and deleting say what they did, and can be undone on the spot", async () => {
  const copy = "What is our PMO for? (copy)";
  await page.goto("/surveys");
  await page.getByLabel(`More for ${copy}`).click();
  await card(copy).getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText(`“${copy}” was archived.`)).toBeVisible();
  await expect(card(copy)).toHaveCount(0);
  await page.getByRole("link", { name: /^Archived/ }).click();
  await expect(card(copy)).toContainText("Archived");
  await page.goBack();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(card(copy)).toBeVisible();

  await page.getByLabel(`More for ${copy}`).click();
  await card(copy).getByRole("link", { name: "Delete …" }).click();
  await expect(page.getByRole("heading", { name: "Delete this survey?" })).toBeVisible();
  await expect(page.getByText("Its questions and rules")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete survey" }).click();
  await expect(page.getByText(`“${copy}” was deleted.`)).toBeVisible();
  await expectAccessible(page);
  await expect(card(copy)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(card(copy)).toBeVisible();
  await expect(page.getByText("was deleted")).toHaveCount(0);
});

test("what was deleted waits in a list of its own; its link says so meanwhile", async ({ browser }) => {
  const title = "What is our PMO for?";
  await page.goto("/surveys");
  const edit = card(title).getByRole("link", { name: /^Edit/ });
  const survey = peoplePage((await edit.getAttribute("href")) ?? "").replace(/\/people$/, "");
  await openSurvey(page.request, survey);
  await page.goto(peoplePage(survey));
  const link = await page.getByRole("textbox", { name: "Open link" }).first().inputValue();
  await page.goto("/surveys");
  await expect(card(title)).toContainText("No audience can be reported yet.");
  await page.getByLabel(`More for ${title}`, { exact: true }).click();
  await expect(card(title).getByRole("button", { name: "Archive" })).toHaveCount(0);
  await card(title).getByRole("link", { name: "Delete …" }).click();
  await expect(page.getByText("Its links stop at once", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Delete survey" }).click();
  await expect(page.getByText(`“${title}” was deleted.`)).toBeVisible();

  const person = await (await browser.newContext()).newPage();
  await person.goto(link);
  await expect(person.getByRole("heading", { name: "This survey is no longer here" })).toBeVisible();
  await page.getByRole("link", { name: "Recently deleted (1)" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Restore: ${title}` }).click();
  await expect(card(title)).toBeVisible();
  await person.goto(link);
  await expect(person.getByRole("heading", { name: "This survey is no longer here" })).toHaveCount(0);
  await person.context().close();
});

test("questions go out as a file and come in again; a broken file says where, and is not lost", async () => {
  await page.goto("/surveys");
  await page.getByLabel("More for What is our PMO for?", { exact: true }).click();
  const coming = page.waitForEvent("download");
  await card("What is our PMO for?").getByRole("link", { name: "Export questions" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("pmo-purpose-core.json");
  const text = await readFile(await download.path(), "utf8");

  await page.getByRole("link", { name: "Import questions" }).click();
  const broken = text
    .replace('"kind": "rating"', '"kind": "slider"')
    .replace('"language": "en"', '"language": "english"');
  await page.getByLabel("File").setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer: Buffer.from(broken),
  });
  await page.getByRole("button", { name: "Read the questions" }).click();
  await expect(page.getByText("2 things keep this from being used; nothing was created.")).toBeVisible();
  await expect(page.getByText("sections[2].questions[0].kind")).toBeVisible();
  await expect(page.getByText("Write the language as two small letters", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Or paste it here")).toHaveValue(broken);
  await expectAccessible(page);

  await page.getByLabel("Or paste it here").fill(text);
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByRole("heading", { name: "6 questions for 3 audiences" })).toBeVisible();
  await expect(page.getByText("6 questions, about 3 minutes").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Title of the survey").fill("From a file");
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/questions$/);
  await page.goto("/surveys");
  await expect(card("From a file")).toContainText("6 questions, 3 minutes.");
});

test("without a script: a file that is too large, then a good one", async ({ browser }) => {
  const state = await page.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: state, baseURL: page.url() });
  const plain = await context.newPage();
  const send = async (buffer: Buffer) => {
    await plain.getByLabel("File").setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
    await plain.getByRole("button", { name: /^Read/ }).click();
  };
  await plain.goto("/surveys/new/from-file");
  await send(Buffer.alloc(1024 * 1024 + 1, " "));
  await expect(plain.getByText("The file is larger than 1 MB.", { exact: false })).toBeVisible();
  await send(await readFile("lib/survey/editions/core.json"));
  await expect(plain.getByRole("heading", { name: "6 questions for 3 audiences" })).toBeVisible();
  await plain.goto("/surveys");
  await plain.getByLabel("More for From a file").click();
  await plain.getByRole("button", { name: "Duplicate" }).locator("visible=true").click();
  await expect(plain).toHaveURL(/\/questions$/);
  await context.close();
});

test("many surveys can be searched, and a very long title breaks nothing", async () => {
  await page.goto("/surveys/new?start=core");
  await page.getByLabel("Title").fill(`${"Longword".repeat(18)} end`);
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/questions$/);
  for (const title of ["Pulse north", "Pulse south"]) await draftSurvey(page.request, "core", title);
  await page.goto("/surveys");
  await expectAccessible(page);
  await page.getByLabel("Search by title").fill("pulse NORTH");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: /^1 survey/ })).toBeVisible();
  await page.getByRole("link", { name: "Clear the search" }).click();
  // The links of the list found would search on.
  await expect(page.getByLabel("Search by title")).toHaveValue("");
  await page.getByRole("link", { name: /^Collecting/ }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByLabel("Search by title").fill("nothing like it");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("No survey fits.")).toBeVisible();
  await expectAccessible(page);
});
