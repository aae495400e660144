import { expect } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { analysed } from "./open-sample";
import { test } from "./test";
import { openThemes } from "./themes-desk";

test.use({ viewport: { width: 1440, height: 900 } });

test("another sorting is looked at before it is used", async ({ page }) => {
  await openThemes(page);
  await page.getByRole("link", { name: "Finer or coarser" }).click();
  await page.getByRole("button", { name: "Finer", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What would change" })).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
});

test("a second coder sorts blind, leaves, comes back, and sees how far both agree", async ({ page }) => {
  await openThemes(page);
  await page.getByRole("link", { name: "Second coder" }).click();
  await page.getByRole("button", { name: "Sort a sample yourself" }).click();
  const progress = page.locator(".progress-words");
  await expect(progress).toContainText(/^Sorted0 of \d+$/);
  const n = Number(/of (\d+)/.exec((await progress.textContent()) ?? "")?.[1]);
  await expectAccessible(page);
  const box = page.locator('input[name="theme"]').first();
  await listening(box);
  await box.focus();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(progress).toContainText(`1 of ${n}`);
  await expect(page.getByText(`Statement 2 of ${n}`)).toBeVisible();
  await expect(box).toBeFocused();
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await expect(progress).toContainText(`2 of ${n}`);
  // Told once both are saved; before that the browser asks whether to leave.
  await expect(page.getByText("You may leave at any time: what is sorted is kept.")).toBeVisible();
  await page.reload();
  await expect(progress).toContainText(`2 of ${n}`);
  await listening(box);
  for (let i = 3; i <= n; i++) {
    await box.focus();
    await page.keyboard.press(String(1 + (i % 3)));
    await page.keyboard.press("Enter");
    await expect(progress).toContainText(`${i} of ${n}`);
  }
  await page.getByRole("button", { name: "Finish and compare" }).click();
  await expect(page.getByRole("heading", { name: "How far both agree" })).toBeVisible();
  await expectAccessible(page);
});

test("changes are brought into the results, and the history keeps them", async ({ page }) => {
  await openThemes(page);
  await page.getByLabel("Name of the theme").fill("Out of the way");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(page.getByText(/not in the results yet/)).toBeVisible();
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText(/“Out of the way”/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the themes" }).click();
  await page.getByRole("button", { name: "Bring into results" }).click();
  await page.waitForURL(/\/results/);
  await analysed(page);
  await page.goto(page.url());
  await expect(page.getByRole("heading", { level: 3, name: "Out of the way" })).toBeVisible();
});
