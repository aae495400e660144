import { expect, type Page } from "@playwright/test";
import { enterSample } from "./set-up";

/** The results of the sample organization, once they are computed. */
export async function openSample(page: Page): Promise<void> {
  const results = await enterSample(page.request);
  await analysed(page);
  await page.goto(results);
  await expect(page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." })).toBeVisible();
}

/** Until no analysis waits or is under way. */
export async function analysed(page: Page): Promise<void> {
  const queue = async () => (await (await page.request.get("/api/health")).json()).queue;
  await expect.poll(queue, { timeout: 150_000 }).toMatchObject({ running: 0, waiting: 0 });
}
