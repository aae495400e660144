import { type Browser, expect, type Page } from "@playwright/test";
import { demoPage, draftSurvey } from "./set-up";

/** The visitor of the sample organization at a desk. */
export async function atDesk(browser: Browser, baseURL: string): Promise<Page> {
  const page = await demoPage(browser, { baseURL, viewport: { width: 1440, height: 900 } });
  // The browser asks before it leaves what is not saved.
  page.on("dialog", (dialog) => void dialog.accept());
  return page;
}

/** A new draft, open at its first question. */
export async function openDraft(page: Page): Promise<void> {
  await page.goto(`${await draftSurvey(page.request, "core", "Why does our PMO exist?")}/questions`);
  await choose(page, "A1");
}

export const row = (on: Page, code: string) =>
  on.getByRole("region", { name: "Outline" }).getByRole("button", { name: new RegExp(`^${code} `) });
export const prompt = (on: Page) => on.getByLabel("Question", { exact: true });
export const saved = (on: Page) => expect(on.getByText("Saved", { exact: true })).toBeVisible();
export const phone = (on: Page) => on.frameLocator("iframe.phone");

export async function choose(on: Page, code: string): Promise<void> {
  // Until the page listens, a click chooses nothing.
  await expect(async () => {
    await row(on, code).click();
    await expect(row(on, code)).toHaveAttribute("aria-current", "true", { timeout: 500 });
  }).toPass();
}
