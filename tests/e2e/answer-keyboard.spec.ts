import { expect, type Locator, type Page } from "@playwright/test";
import { heading, start } from "./respondents";
import { type Collecting, demoMember, newSurvey } from "./set-up";
import { test } from "./test";

let survey: Collecting;
test.beforeAll(async ({ demo }) => {
  survey = await newSurvey(await demoMember(demo.url), "full", "Why does our PMO exist?");
});

/** Tab, and nothing else, until the focus is there; where it is, it must be seen. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

const isInside = (group: Locator) =>
  group.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));

async function goOn(page: Page, name = "Continue"): Promise<void> {
  const before = page.url();
  await tabTo(page, page.locator("main").getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== before);
}

test("a person with only a keyboard answers every kind of question and sends", async ({ page }) => {
  const { keyboard } = page;
  await page.goto(survey.links["Project managers"]);
  await tabTo(page, page.getByRole("button", { name: "Start" }));
  await keyboard.press("Enter");
  await page.waitForURL(/\/1$/);

  await tabTo(page, page.getByRole("textbox"));
  await keyboard.type("somebody clears what I cannot clear");
  await keyboard.press("Control+Enter");
  await page.waitForURL(/\/2$/);
  await goOn(page);
  await goOn(page);

  // Cards: three for today, one for should-be.
  const today = page.getByRole("checkbox", { name: /^Today: / });
  for (const i of [0, 1, 2]) {
    await tabTo(page, today.nth(i));
    await keyboard.press("Space");
  }
  const should = page.getByRole("radio", { name: /^Should be: / });
  // Nobody is told at which of them a group without a choice is entered; the arrows reach the others.
  for (let i = 0; i < 20 && !(await isInside(should)); i++) await keyboard.press("Tab");
  await keyboard.press("ArrowUp");
  await expect(page.locator(":focus")).toBeChecked();
  await expect(page.getByRole("status").filter({ hasText: "3 of 3 picked for today" })).toBeVisible();
  await goOn(page);

  // The triangle's rows: buttons for today, a written number for should-be.
  const more = page.getByRole("button", { name: "One token more: Today, Works alongside projects" });
  await tabTo(page, more);
  for (let i = 0; i < 12; i++) await keyboard.press("Enter");
  await expect(page.getByRole("spinbutton", { name: "Today: Works alongside projects" })).toHaveValue("10");
  await expect(more).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "All tokens are placed" })).toBeVisible();
  await tabTo(page, page.getByRole("spinbutton", { name: "Should be: Serves projects" }));
  await keyboard.type("10");
  await goOn(page);

  for (const name of ["Cost control", "Time until results are usable"]) {
    const box = page.getByRole("checkbox", { name });
    await tabTo(page, box, "Tab");
    await keyboard.press("Space");
    await page.locator("h1").evaluate(() => (document.activeElement as HTMLElement).blur());
  }
  await goOn(page);

  // Chips.
  await tabTo(page, page.getByRole("button", { name: "Share equally" }));
  await keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: "0 chips left to place" })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "One chip fewer: Cost control" }), "Shift+Tab");
  await keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "One chip more: Time until results are usable" }));
  await keyboard.press("Space");
  await expect(page.getByRole("spinbutton", { name: "Time until results are usable" })).toHaveValue("11");
  await goOn(page);

  // Rails: arrows along each, Tab from one to the other.
  for (let scale = 0; scale < 4; scale++) {
    const rail = (name: string) => page.getByRole("group", { name }).getByRole("radio");
    await tabTo(page, rail("Today").first());
    await keyboard.press("Space");
    await keyboard.press("ArrowRight");
    await expect(rail("Today").nth(1)).toBeChecked();
    await keyboard.press("Tab");
    await keyboard.press("Space");
    for (let i = 0; i < 5; i++) await keyboard.press("ArrowRight");
    await expect(rail("Should be").nth(5)).toBeChecked();
    await expect(page.getByRole("status").filter({ hasText: "You marked 2 today and 6 should be" })).toBeVisible();
    await goOn(page);
  }

  // The ladder: a rung up is the arrow up.
  await tabTo(page, page.getByRole("radio", { name: "Today: strategic goal moved" }));
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Today: benefits showing" })).toBeChecked();
  await goOn(page);

  for (let i = 0; i < 3; i++) await goOn(page);
  await tabTo(page, page.getByRole("radio").first());
  await keyboard.press("ArrowDown");
  await goOn(page);

  // 0 to 10.
  await tabTo(page, page.getByRole("radio").first());
  await keyboard.press("Space");
  for (let i = 0; i < 7; i++) await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "7", exact: true })).toBeChecked();
  await goOn(page);
  for (let i = 0; i < 5; i++) await goOn(page);

  // Statements.
  const cards = page.getByRole("group");
  for (let i = 0; i < 10; i++) {
    await tabTo(page, cards.nth(i).getByRole("radio", { name: "Agree", exact: true }));
    await keyboard.press("Space");
    if (i % 2) await keyboard.press("ArrowRight");
  }
  await expect(page.getByRole("status").filter({ hasText: "10 of 10 answered" })).toBeAttached();
  await goOn(page);
  for (let i = 0; i < 3; i++) await goOn(page);
  await goOn(page, "Review");

  await expect(page.getByText(/^Agree: /)).toHaveCount(5);
  await expect(page.getByText(/^Disagree: /)).toHaveCount(5);
  await tabTo(page, page.getByRole("checkbox", { name: "they are my own answers" }));
  await keyboard.press("Space");
  await goOn(page, "Send my answers");
  await expect(heading(page)).toHaveText("Sent. Thank you.");
});

test("a mistake takes the focus to where it is, and Enter in a number goes on instead of stopping", async ({
  page,
}) => {
  await start(page, survey.links["PMO staff"]);
  const base = page.url().replace(/\d+$/, "");
  await page.goto(`${base}16`);
  const first = page.getByRole("spinbutton").first();
  await first.fill("25");
  await first.press("Enter");
  const alert = page.getByRole("alert").filter({ hasText: "instead of “25”" });
  await expect(alert).toContainText("Write a whole number from 0 to 20");
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(/Write a whole number from 0 to 20/);
  await first.fill("20");
  await first.press("Enter");
  await page.waitForURL(/\/17$/);
});
