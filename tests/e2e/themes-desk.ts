import { expect, type Locator, type Page } from "@playwright/test";
import { listening } from "./listening";
import { analysed } from "./open-sample";
import { enterSample } from "./set-up";

/** The themes editor of the sample organization, as its tests use it. */

export const themes = (on: Page) => on.getByRole("region", { name: "Themes" });
export const said = (on: Page) => on.locator(".themes-said");
export const boxes = (on: Page) => on.getByRole("list", { name: "Statements" }).getByRole("checkbox");
export const first = (on: Page) => boxes(on).first();
export const open = (on: Page, label: string) => themes(on).getByRole("link", { name: label, exact: true });

export async function openThemes(page: Page, theme = "Clearing obstacles"): Promise<void> {
  const results = await enterSample(page.request);
  await analysed(page);
  await page.goto(results.replace(/results.*$/, "themes"));
  await open(page, theme).click();
  await expect(page.getByLabel("Name of the theme")).toHaveValue(theme);
  await listening(first(page));
}

export async function split(page: Page, label: string, n: number): Promise<void> {
  for (let i = 0; i < n; i++) await boxes(page).nth(i).check();
  await page.getByText("New theme from the chosen ones").click();
  await page.getByLabel("Name of the new theme").last().fill(label);
  await page.getByRole("button", { name: "Split off" }).click();
  await expect(said(page)).toContainText(`“${label}” is a theme now`);
}

export const count = async (list: Locator) => (await list.all()).length;
