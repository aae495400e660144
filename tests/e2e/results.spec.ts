import { expect, type Page } from "@playwright/test";
import { analysed, openSample } from "./open-sample";
import { test } from "./test";

/** The one button of the first page. */
async function pressSample(page: Page): Promise<void> {
  await analysed(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Look at the sample organization" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Three audiences, three purposes." })).toBeVisible();
}

test("a visitor presses one button and sees where three audiences diverge", async ({ page }) => {
  await pressSample(page);
  await expect(page.getByText("34 of 43 answered")).toBeVisible();
  await expect(page.getByText("Sample data", { exact: true })).toBeVisible();
  for (const title of ["How much is shared", "In their own words", "Outputs or outcomes", "Where we diverge"]) {
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  }
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${width} px wide`).toBeLessThanOrEqual(0);
  }
});

test("words open from a cell in place, sealed words say so, and the address keeps what is open", async ({ page }) => {
  await openSample(page);
  await page.getByRole("link", { name: /^PMO staff: 7 of 9.*One way of working/ }).click();
  const drawer = page.getByRole("complementary", { name: "One way of working, PMO staff" });
  await expect(drawer.locator("blockquote").first()).toBeVisible();
  await expect(page).toHaveURL(/quotes=A1~method~pmo-staff|quotes=A1%7Emethod%7Epmo-staff/);
  await page.reload();
  await expect(drawer).toBeVisible();
  await page.getByRole("link", { name: /^Executives: 5 of 7.*Benefits that last/ }).click();
  const sealed = page.getByRole("complementary", { name: "Benefits that last, Executives" });
  await expect(sealed.getByText("Words of executives are sealed.")).toBeVisible();
  await expect(sealed.locator("blockquote")).toHaveCount(0);
  await sealed.getByRole("link", { name: "Close the quotes" }).click();
  await expect(page.getByRole("complementary")).toHaveCount(0);
});

test("every number has a table that says the same, reached by keyboard", async ({ page }) => {
  await openSample(page);
  const toTable = page
    .getByRole("navigation", { name: "How much is shared: show as" })
    .getByRole("link", { name: "Table" });
  await toTable.focus();
  await page.keyboard.press("Enter");
  const table = page.getByRole("table", { name: /Answers shared/ });
  await expect(table.getByRole("rowheader")).toHaveText(["Purpose", "Worth", "Value", "Effort"]);
  await page.getByRole("link", { name: /^All \d+ items, in order$/ }).press("Enter");
  const row = page.getByRole("row", { name: /^What the PMO watches: dates or reasons should be/ });
  await expect(row).toContainText("middle answer 6");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the results read, switch and open just the same", async ({ page }) => {
    await pressSample(page);
    await page.getByRole("link", { name: /^Project managers: 12 of 18.*Clearing obstacles/ }).click();
    await expect(page.getByRole("complementary").locator("blockquote").first()).toBeVisible();
    await page
      .getByRole("navigation", { name: /In their own words/ })
      .getByRole("link", { name: "Table" })
      .click();
    await expect(page.getByRole("cell", { name: "12 of 18 (44–84 in 100)" })).toBeVisible();
  });
});

test("someone who is not a member is asked to sign in and sees nothing", async ({ page, browser }) => {
  await openSample(page);
  const stranger = await browser.newContext();
  const visit = await stranger.newPage();
  await visit.goto(page.url());
  await expect(visit).toHaveURL(/\/sign-in\?next=/);
  expect(await visit.content()).not.toContain("Clearing obstacles");
  await stranger.close();
});

test("on a phone what was opened comes into view", async ({ page }) => {
  await openSample(page);
  await page.getByRole("link", { name: /^PMO staff: 7 of 9.*One way of working/ }).click();
  const drawer = page.getByRole("complementary", { name: "One way of working, PMO staff" });
  await expect(drawer).toBeInViewport();
  await expect(drawer).toBeFocused();
});
