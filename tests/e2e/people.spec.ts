import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { analysed } from "./open-sample";
import { heading } from "./respondents";
import { addPeople, type Collecting, demoPage, draftSurvey, linkOf, newSurvey, openSurvey, peoplePage } from "./set-up";
import { test } from "./test";

let member: Page;
let survey: Collecting;
test.beforeAll(async ({ browser, demo }) => {
  member = await demoPage(browser, { baseURL: demo.url });
  survey = await newSurvey(member.request, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.context().close());

const state = () => member.getByRole("status").filter({ hasText: "ready" });
const LIST = [
  "Last name;First name;E-Mail;Group",
  "Example;Ada;ada@northfold.example;project manager",
  "Example;Bo;bo@northfold.example;PM",
  "Example;Cy;cy@northfold.example;PMO",
  "Example;Di;di@ northfold.example;PMO",
  "Example;Eli;eli@northfold.example;Sponsor",
  "Example;Fay;fay@northfold.example;Sponsor",
  "Example;Ada;ada@northfold.example;PMO",
].join("\n");

test("a list is looked through, good rows go first, and a reload loses nothing", async () => {
  await member.goto(peoplePage(survey.url));
  await member.getByLabel("Or a file").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF${LIST}`, "utf16le"),
  });
  await member.getByRole("button", { name: "Check the list" }).click();
  await expect(state()).toContainText("3 ready");
  await expect(state()).toContainText("4 need a decision");
  await expect(member.getByText("people.csv · 7 rows · separated by semicolons")).toBeVisible();
  expect(member.url()).not.toMatch(/northfold|ada@|ada%40/i);
  await expectAccessible(member);

  await member.getByRole("button", { name: "Import 3 ready rows" }).click();
  await expect(member.getByText("3 people added.")).toBeVisible();
  await member.reload();
  await expect(state()).toContainText("4 need a decision");
  await expect(member.getByLabel("Address of row 5")).toHaveValue("di@northfold.example");
  await member.getByRole("row").filter({ hasText: "di@" }).getByRole("button", { name: "Use this" }).click();
  await expect(state()).toContainText("1 ready");
  await member.getByLabel("Audience of row 6").selectOption({ label: "Executives" });
  await member.getByRole("button", { name: "Apply to 2 rows" }).first().click();
  await expect(state()).toContainText("3 ready");
  await expect(member.getByText("On the list already.")).toBeVisible();
  await member.getByRole("button", { name: "Skip row 8" }).click();
  await expect(state()).toContainText("1 skipped");
  await member.getByRole("button", { name: "Import 3 ready rows" }).click();
  await expect(member.getByRole("link", { name: "See 6 people" })).toBeVisible();
  await expect(member.getByRole("button", { name: "Check the list" })).toBeVisible();
});

test("a list that is refused stays in its field, with a script and without", async ({ browser }) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await member.context().storageState(),
  });
  const lines = Array.from({ length: 5001 }, (_, i) => `p${i}@northfold.example`).join("\n");
  for (const page of [member, await plain.newPage()]) {
    await page.goto(peoplePage(survey.url));
    const field = page.getByRole("textbox", { name: "People", exact: true });
    // Five thousand lines typed as keys would take the browser half a minute; pasted, they are there at once.
    await field.evaluate((area: HTMLTextAreaElement, text) => {
      area.value = text;
    }, lines);
    await page.getByLabel("Audience", { exact: true }).selectOption({ label: "Executives" });
    await page.getByRole("button", { name: "Check the list" }).click();
    await expect(page.getByText("The list has more than 5,000 rows. Import it in parts.")).toBeVisible();
    expect((await field.inputValue()).trim()).toBe(lines);
    await expect(page.getByLabel("Audience", { exact: true })).toHaveValue("stakeholders");
  }
  await plain.close();
});

test("without a script a list is sent, decided and imported all the same", async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await member.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(peoplePage(survey.url));
  await plain
    .getByRole("textbox", { name: "People", exact: true })
    .fill("gil@ northfold.example\nhal@northfold.example");
  await plain.getByLabel("Audience", { exact: true }).selectOption({ label: "Executives" });
  await plain.getByRole("button", { name: "Check the list" }).click();
  await plain.getByRole("button", { name: "Use this" }).click();
  await plain.getByRole("button", { name: "Import 2 ready rows" }).click();
  await expect(plain.getByText("2 people added.")).toBeVisible();
  await context.close();
});

test("a person is found, changed, taken off and put back; the list is exported", async ({ browser }) => {
  await addPeople(member.request, survey.url, "=Iva; iva@example.org", "PMO staff");
  const link = await linkOf(member.request, survey.url, "iva@example.org");
  await member.goto(`${peoplePage(survey.url)}/list?words=iva%40example.org`);
  await member.locator("main table").getByRole("link").click();
  await listening(member.getByRole("button", { name: "Save" }));
  await member.getByLabel("Name", { exact: true }).fill("Iva Example");
  await member.getByLabel("E-mail address").fill("iva@");
  await member.getByRole("button", { name: "Save" }).click();
  await expect(member.getByText("This is not an e-mail address.")).toBeVisible();
  await expect(member.getByLabel("Name", { exact: true })).toHaveValue("Iva Example");
  await member.getByLabel("E-mail address").fill("iva@example.org");
  await member.getByLabel("Name", { exact: true }).fill("=Iva");
  await member.getByRole("button", { name: "Save" }).click();
  await expect(member.getByText("Saved.")).toBeVisible();
  await expect(member.getByRole("button", { name: "Save" })).toBeFocused();
  await expectAccessible(member);

  const page = await (await browser.newContext()).newPage();
  await member.getByText("Take off the list …").click();
  await member.getByRole("button", { name: "Take off the list", exact: true }).click();
  await expect(member.getByText("Taken off the list")).toBeVisible();
  await page.goto(link);
  await expect(heading(page)).toHaveText("This link was taken back");
  await member.getByRole("button", { name: "Put back on the list" }).click();
  await expect(member.getByText("Taken off the list")).toBeHidden();
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await page.context().close();

  await member.goto(peoplePage(survey.url));
  const saved = member.waitForEvent("download");
  await member.getByRole("button", { name: "Export the list (CSV)" }).click();
  const csv = readFileSync(await (await saved).path(), "utf8");
  expect(csv).toContain("'=Iva,iva@example.org,PMO staff,");
  expect(csv).not.toMatch(/answered|\/r\//);
});

test("audiences, minimum sizes and modes are settled at the opening and shown on the consent page", async ({
  page,
}) => {
  const settled = await draftSurvey(member.request, "core", "Settled");
  const rules = `${settled}/settings`;
  await member.goto(rules);
  await member.getByRole("button", { name: "Add an audience" }).click();
  await member.getByLabel("Audience 4", { exact: true }).fill("Team members");
  await member.getByRole("button", { name: "Save the audiences" }).click();
  await expect(member.getByText("Saved.")).toBeVisible();
  await expect(member.getByLabel("Several").nth(3)).toHaveValue("team members");
  await member.getByRole("radio", { name: /Merged with other stakeholders/ }).check();
  await member.getByRole("button", { name: "Save", exact: true }).click();
  await expect(member.getByLabel("Audience 1", { exact: true })).toHaveValue("Executives and other stakeholders");
  await member.getByLabel("Answers before numbers show").fill("9");
  await member.getByRole("button", { name: "Save the sizes" }).click();
  await expect(member.getByText("Words need at least as many answers as numbers.")).toBeVisible();
  await expectAccessible(member);

  await openSurvey(member.request, settled);
  await member.goto(peoplePage(settled));
  await expect(member.getByRole("textbox", { name: "Open link" })).toHaveCount(4);
  await page.goto(await member.getByRole("textbox", { name: "Open link" }).first().inputValue());
  await expect(page.getByText("no result shows them alone")).toBeVisible();
  await member.goto(rules);
  await expect(member.getByText("Fixed since the survey was opened.")).toBeVisible();
  await expect(member.getByLabel("Audience 1", { exact: true })).toHaveCount(0);
});

test("a survey gets a closing day, is closed and reopened", async ({ page }) => {
  const mine = await newSurvey(member.request, "core", "Opens again");
  await member.goto(peoplePage(mine.url));
  await member.getByLabel("Closing day").fill("2099-01-31");
  await member.getByRole("button", { name: "Set the day" }).click();
  await expect(member.getByText(/Day 1 of \d+/)).toBeVisible();
  await member.getByRole("button", { name: "Without a closing day" }).click();
  await expect(member.getByText(/Day 1 ·/)).toBeVisible();
  await member.getByText("Close the survey").click();
  await member.getByRole("button", { name: "Close now" }).click();
  await member.waitForURL(/\/results$/);
  await page.goto(mine.links.Executives);
  await expect(heading(page)).toHaveText("This survey is closed");
  await analysed(member);
  await member.goto(peoplePage(mine.url));
  await expect(member.getByRole("link", { name: "See the results" })).toBeVisible();
  await member.getByText("Reopen the survey …").click();
  await member.getByRole("button", { name: "Reopen", exact: true }).click();
  await expect(member.getByRole("button", { name: "Set the day" })).toBeVisible();
  await page.goto(mine.links.Executives);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
});
