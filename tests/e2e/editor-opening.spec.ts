import { expect, type Page } from "@playwright/test";
import { atDesk, choose, openDraft, phone, prompt, row, saved } from "./editor-page";
import { expectAccessible } from "./expect-accessible";
import { test } from "./test";

test.use({ viewport: { width: 1440, height: 900 } });

let page: Page;
let url: string;

test.beforeAll(async ({ browser, demo }) => {
  page = await atDesk(browser, demo.url);
});
test.afterAll(() => page.context().close());

/** A draft of its own for each test. */
test.beforeEach(async () => {
  await openDraft(page);
  url = page.url();
});

test("an older version is looked at and restored, and can itself be taken back", async () => {
  await prompt(page).fill("A worse question?");
  await saved(page);
  await page.getByRole("link", { name: "History" }).click();
  await page.getByRole("link", { name: "Version 1" }).click();
  await expect(page.getByText("A1 reads “Why does our PMO exist?”")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restore version 1" }).click();
  await page.waitForURL(url);
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("Why does our PMO exist?");
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("link", { name: "Version 2" })).toBeVisible();
});

test("on a phone it is one pane at a time, and accessible in both themes", async () => {
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("region", { name: "Question A1" })).toBeVisible();
  await page.getByRole("button", { name: "Outline" }).click();
  await expect(page.getByRole("region", { name: "Question A1" })).toBeHidden();
  await page.getByText("Add a question").click();
  await page.getByRole("button", { name: "Worded scale" }).click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await row(page, "A3").click();
  await expect(page.getByRole("region", { name: "Question A3" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(phone(page).getByText("somewhat")).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("checked, opened, worded until the first answer, then locked; a new version has the same ids", async ({
  browser,
}) => {
  await page.getByText("Add a question").click();
  await page.getByRole("button", { name: "Number between two ends" }).click();
  await page.getByRole("link", { name: "Review and open" }).click();
  await expect(page.getByRole("heading", { name: /To solve before opening/ })).toBeVisible();
  await expect(page.getByText("These words came with the new question.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Open the survey" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the questions" }).click();
  await choose(page, "A3");
  await page.getByRole("button", { name: "Remove A3" }).click();
  await prompt(page).fill("Don’t you agree that it is useful?");
  await page.getByRole("link", { name: "Review and open" }).click();
  await expect(page.getByText("Nothing: the survey can be opened.")).toBeVisible();
  await expect(page.getByText(/says which answer is expected/)).toBeVisible();
  await page.getByRole("button", { name: "Open the survey" }).click();
  await page.waitForURL(/\/people$/);
  // Project managers read the common words here.
  const link = await page.getByRole("textbox", { name: "Open link" }).nth(1).inputValue();

  await page.goto(url);
  await choose(page, "A1");
  await expect(page.getByText("links are out: words only")).toBeVisible();
  await expect(page.getByText("Add a question")).toHaveCount(0);
  await prompt(page).fill("Why do we have a PMO?");
  await saved(page);

  const person = await (await browser.newContext()).newPage();
  await person.goto(link);
  await person.getByRole("button", { name: /^Start/ }).click();
  await expect(person.getByRole("heading", { level: 1, name: "Why do we have a PMO?" })).toBeVisible();
  await person.getByRole("textbox").fill("To keep promises");
  await person.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(person.getByRole("heading", { level: 1 })).not.toHaveText("Why do we have a PMO?");

  await prompt(page).fill("Too late?");
  await expect(page.getByText(/Somebody has begun to answer/)).toBeVisible();
  await page.goto(url);
  await expect(page.getByText(/everybody is asked the same/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make a new version" }).click();
  await expect(page).not.toHaveURL(url);
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("Why do we have a PMO?");
  await person.context().close();
});

test("the saved questions can be tried on another device without signing in; a broken link shows nothing", async ({
  browser,
}) => {
  await prompt(page).fill("Why a PMO at all?");
  await page.getByRole("button", { name: "Test on my phone" }).click();
  const link = await page.getByLabel("Link to the preview").inputValue();
  await expect(page.getByRole("dialog").getByText("These links work on this machine only.")).toBeVisible();
  await expectAccessible(page);
  const stranger = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await stranger.goto(link);
  await expect(stranger.getByText("A preview: nothing that you enter here is stored or sent.")).toBeVisible();
  await expectAccessible(stranger);
  await stranger.getByRole("link", { name: /PMO staff/ }).click();
  await expect(stranger.getByRole("heading", { level: 1, name: "Why a PMO at all?" })).toBeVisible();
  // On a desk the page has no thread of parts beside it, and the question has the room.
  await stranger.setViewportSize({ width: 1440, height: 900 });
  expect((await stranger.getByRole("textbox").boundingBox())?.width).toBeGreaterThan(600);
  await stranger.setViewportSize({ width: 390, height: 844 });
  // The script counts, so it turns pages as well.
  await expect(stranger.getByText(/^0 of \d+$/)).toBeVisible();
  const title = stranger.getByRole("heading", { level: 1 });
  for (let i = 0; i < 6; i++) {
    const before = (await title.textContent()) ?? "";
    await stranger.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(title).not.toHaveText(before);
  }
  await expect(stranger.getByRole("heading", { name: "That was the last page." })).toBeVisible();
  expect((await stranger.goto(`${link}x`))?.status()).toBe(404);
  await stranger.context().close();
});

test("what cannot be saved is named, kept over a reload, and holds the review until it is put right", async () => {
  await prompt(page).fill("");
  await expect(page.getByText("Not saved: A1. Write some words here.")).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toHaveCount(0);
  await choose(page, "A2");
  await page.getByRole("link", { name: "Review and open" }).click();
  await expect(prompt(page)).toBeFocused();
  await expect(prompt(page)).toHaveValue("");
  await prompt(page).fill("w".repeat(5000));
  await expect(page.getByText("Not saved: A1. Too long by 4700 characters. Shorten this to 300.")).toBeVisible();
  await page.reload();
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("w".repeat(5000));
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(prompt(page)).toHaveValue("Why does our PMO exist?");
  await saved(page);
});

test("the page ends with its bar, and says which survey this is", async () => {
  const { scroll, view } = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return { scroll: scrollHeight, view: clientHeight };
  });
  expect(scroll).toBeLessThanOrEqual(view);
  await expect(page.locator(".editor-title")).toBeVisible();
});
