import { expect, type Page } from "@playwright/test";

/** Presses the one button of the first page and waits for the results; the first visit may come while they are computed. */
export async function openSample(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Look at the sample organization" }).click();
  const headline = page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." });
  await expect(async () => {
    if (!(await headline.isVisible())) await page.reload();
    await expect(headline).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 80_000 });
}
