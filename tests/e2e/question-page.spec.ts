import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { openSample } from "./open-sample";
import { test } from "./test";

const heading = (page: Page, name: RegExp) => page.getByRole("heading", { level: 1, name });

async function openBenefits(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole("link", { name: "Tracking and securing benefits", exact: true }).click();
  await expect(heading(page, /^Executives want more effort on tracking and securing benefits/)).toBeVisible();
}

test("a divergence opens as a page with its counts, how sure it is, and the way to the next", async ({ page }) => {
  await openBenefits(page);
  await expect(page).toHaveURL(/\/questions\/E8$/);
  await expect(page).toHaveTitle(/^Tracking and securing benefits · /);
  await expect(page.getByText("7 of 7 executives").first()).toBeVisible();
  await expect(page.getByText("In 93 of 100 random pairs, executives want more. Interval 77–98.")).toBeVisible();
  await page.getByRole("link", { name: /^Next: Solving problems/ }).click();
  await expect(page).toHaveURL(/\/questions\/E9$/);
  await expect(page.getByRole("navigation", { name: "Where you are" })).toContainText(/5 of \d+/);
  await page.getByRole("link", { name: /^Previous: Tracking and securing benefits/ }).click();
  await expect(page).toHaveURL(/\/questions\/E8$/);
  await page.getByRole("link", { name: "Effort", exact: true }).click();
  await expect(heading(page, /^Effort$/)).toBeVisible();
});

test("the keyboard switches to the table, shows every answer and replays the re-draws", async ({ page }) => {
  await openBenefits(page);
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "Table", exact: true }).press("Enter");
  await expect(page).toHaveURL(/table=effort-E8/);
  await expect(page.getByRole("table", { name: /effort today and should be/ })).toContainText("10 of 18");
  await main.getByRole("link", { name: "Show every answer" }).press("Enter");
  await expect(page.getByRole("table", { name: "Every answer by audience, should be" })).toContainText("a lot");
  const replay = page.getByRole("button", { name: "Replay re-draws" });
  await listening(replay);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await replay.press("Enter");
  await expect(page.getByText("after 33 re-draws")).toBeVisible();
});

test("an item's address leads to its question, and a question that is not there says so", async ({ page }) => {
  await openBenefits(page);
  const address = page.url();
  await page.goto(address.replace(/E8$/, "E8.today"));
  await expect(page).toHaveURL(/\/questions\/E8$/);
  const answer = await page.request.get(address.replace(/E8$/, "nothing"));
  expect(answer.status()).toBe(404);
});

test("is narrow enough for a phone, and accessible in both themes", async ({ page }) => {
  await openBenefits(page);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const key of ["E8", "A1", "I1"]) {
    await page.goto(page.url().replace(/questions\/.*$/, `questions/${key}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, key).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});
