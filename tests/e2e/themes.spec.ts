import { expect } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { analysed } from "./open-sample";
import { demoPage, enterSample } from "./set-up";
import { test } from "./test";
import { boxes, count, first, open, openThemes, said, split, themes } from "./themes-desk";

test.use({ viewport: { width: 1440, height: 900 } });

test("from the results to the themes; a name is changed where it stands, taken back and done again", async ({
  page,
}) => {
  const results = await enterSample(page.request);
  await analysed(page);
  await page.goto(results);
  await page.getByRole("link", { name: "Edit themes" }).click();
  await open(page, "Clearing obstacles").click();
  await listening(first(page));
  await expectAccessible(page);
  await expect(page.getByText("Words of executives are sealed.")).toBeVisible();
  await page.getByLabel("Name of the theme").fill("Out of the way");
  await page.getByLabel("Name of the theme").press("Enter");
  await expect(said(page)).toContainText("Renamed to “Out of the way”.");
  await expect(open(page, "Out of the way")).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(open(page, "Clearing obstacles")).toBeVisible();
  await first(page).focus();
  await page.keyboard.press("Control+Shift+z");
  await expect(open(page, "Out of the way")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(open(page, "Clearing obstacles")).toBeVisible();
  await page.getByLabel("Name of the theme").fill(" ");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(page.locator(".themes-head .field-error")).toHaveText("Give the theme a name.");
});

test("statements are split off, a range is moved, themes are merged", async ({ page }) => {
  await openThemes(page);
  await split(page, "Grades and layers", 2);
  await open(page, "Grades and layers").click();
  await expect(boxes(page)).toHaveCount(2);
  await first(page).click();
  await boxes(page)
    .last()
    .click({ modifiers: ["Shift"] });
  await expect(page.getByText("2 chosen")).toBeVisible();
  await page.getByLabel("Move the chosen statements to").selectOption({ label: "Clearing obstacles" });
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(said(page)).toContainText("Moved 2 statements to “Clearing obstacles”.");
  await expect(boxes(page)).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(boxes(page)).toHaveCount(2);
  await page.getByText("Merge into another theme").click();
  await page.getByLabel("goes into").selectOption({ label: "Clearing obstacles" });
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByLabel("Name of the theme")).toHaveValue("Clearing obstacles");
  await expect(open(page, "Grades and layers")).toHaveCount(0);
});

test("by keyboard alone: choose a range, move it by letter, ask for the keys", async ({ page }) => {
  await openThemes(page);
  const before = await count(boxes(page));
  await first(page).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("2 chosen")).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByLabel("Move the chosen statements to")).toBeFocused();
  await page.keyboard.type("Benefits");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Moved 2 statements to “Benefits that last”.");
  await expect(boxes(page)).toHaveCount(before - 2);
  await expect(page.locator(".themes-statement input:focus")).toHaveCount(1);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of the themes editor" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(boxes(page)).toHaveCount(before);
});

test("words are found; a name is blacked out; a statement is not quoted", async ({ page }) => {
  await openThemes(page);
  await page.getByLabel("Find words in these statements").fill("nowhere to be found");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("Nothing found with “nowhere to be found” here.")).toBeVisible();
  await page.getByRole("link", { name: "Show all of this theme" }).click();
  await page.getByRole("button", { name: "Hide or black out" }).first().click();
  await page.locator(".themes-word input").first().check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Black these out" }).click();
  await expect(said(page)).toContainText("blacked out");
  await expect(page.locator(".themes-statement").first().locator(".themes-bar")).toHaveCount(1);
  await page.getByRole("button", { name: "Do not quote it" }).click();
  await expect(page.getByText("not quoted", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Allow quoting it" }).click();
  await expect(page.getByText("not quoted", { exact: true })).toHaveCount(0);
});

test("two windows at once: what one does the other hears, and keeps what it has chosen and typed", async ({
  browser,
  page,
  demo,
}) => {
  await openThemes(page);
  const other = await demoPage(browser, { baseURL: demo.url, viewport: { width: 1440, height: 900 } });
  await openThemes(other, "One way of working");
  await first(page).check();
  await page.getByLabel("Name of the theme").fill("Half a na");
  await split(other, "Routines", 1);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(open(page, "Routines")).toBeVisible();
  await expect(said(page)).toContainText("just now");
  await expect(first(page)).toBeChecked();
  await expect(page.getByLabel("Name of the theme")).toHaveValue("Half a na");
  await other.getByRole("button", { name: /^Undo/ }).click();
  await expect(open(other, "Routines")).toHaveCount(0);
  await other.context().close();
});

test("what is chosen among all themes is moved by one press, and taken back by one", async ({ page }) => {
  await openThemes(page);
  await page.getByRole("link", { name: "All statements", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: "All statements" })).toBeVisible();
  await page.getByLabel("Choose all on this page").check();
  await page.getByText("New theme from the chosen ones").click();
  await page.getByLabel("Name of the new theme").last().fill("Everything");
  await page.getByRole("button", { name: "Split off" }).click();
  await expect(said(page)).toContainText("“Everything” is a theme now");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(said(page)).toContainText("Taken back");
  await expect(open(page, "Everything")).toHaveCount(0);
  await expect(open(page, "Clearing obstacles")).toBeVisible();
});

test("a lost connection is told in words, and what was typed stays", async ({ page, context }) => {
  await openThemes(page);
  await context.setOffline(true);
  await page.getByLabel("Name of the theme").fill("Typed on a train");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(page.locator(".themes-head .field-error")).toContainText("What you typed is still here");
  await expect(page.getByLabel("Name of the theme")).toHaveValue("Typed on a train");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(open(page, "Typed on a train")).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(open(page, "Clearing obstacles")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the list, then a theme, then back", async ({ page }) => {
    const results = await enterSample(page.request);
    await page.goto(results.replace(/results.*$/, "themes"));
    await open(page, "One way of working").click();
    await expect(page.getByLabel("Name of the theme")).toHaveValue("One way of working");
    await expect(themes(page)).toBeHidden();
    await expectAccessible(page);
    await page.getByRole("link", { name: "All themes" }).click();
    await expect(themes(page)).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("names are changed, statements moved, and both taken back", async ({ page }) => {
    const results = await enterSample(page.request);
    await page.goto(results.replace(/results.*$/, "themes"));
    await open(page, "One way of working").click();
    await page.getByLabel("Name of the theme").fill("Routines");
    await page.getByRole("button", { name: "Rename", exact: true }).click();
    await expect(open(page, "Routines")).toBeVisible();
    await expect(said(page)).toContainText("Renamed to “Routines”.");
    await first(page).check();
    await page.getByLabel("Move the chosen statements to").selectOption({ label: "Benefits that last" });
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await expect(said(page)).toContainText("Moved 1 statement to “Benefits that last”.");
    await page.getByRole("link", { name: "Hide or black out" }).first().click();
    await page.getByRole("button", { name: "Do not quote it" }).click();
    await expect(page.getByText("not quoted", { exact: true })).toBeVisible();
    for (const _ of [1, 2, 3]) await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(open(page, "One way of working")).toBeVisible();
  });
});
