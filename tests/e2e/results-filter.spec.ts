import { expect, type Page } from "@playwright/test";
import { graveFaults } from "./expect-accessible";
import { openSample } from "./open-sample";
import { draftSurvey, enterSample } from "./set-up";
import { test } from "./test";

const scan = async (page: Page) => expect(await graveFaults(page)).toEqual([]);
const onlyWeekly = (page: Page) =>
  page.getByText(/Only people who answered “Weekly” to “How often do you deal with the PMO\?”/);

test("a reader looks at those alone who gave one answer, by keyboard, and at everybody again", async ({ page }) => {
  await openSample(page);
  const home = page.url();
  await page.getByText("Show only …").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/cannot be shown, fewer than 5 gave one of the answers/).first()).toBeVisible();
  await page.getByRole("link", { name: "Weekly: 20" }).press("Enter");
  await expect(onlyWeekly(page)).toBeVisible();
  await expect(page).toHaveURL(/only=J2\.1/);
  await expect(page.getByText("20 of 34.")).toBeVisible();
  await expect(page.getByText(/Hidden: fewer than 5 gave one of these answers/).first()).toBeVisible();
  await expect(page.locator("blockquote")).toHaveCount(0);
  await scan(page);
  await page.getByRole("link", { name: "Show everybody" }).press("Enter");
  await expect(onlyWeekly(page)).toHaveCount(0);
  await page.goto(`${home}?only=J9.9`);
  await expect(page.getByText("Everybody is shown")).toBeVisible();
});

test("a part stays the part on the pages of questions and subjects, in files, and back again", async ({ page }) => {
  await openSample(page);
  const home = page.url();
  await page.goto(`${home}?only=J2.1`);
  await page.getByRole("link", { name: "Solving problems and removing blockers", exact: true }).press("Enter");
  await expect(page).toHaveURL(/\/questions\/E9\?only=J2\.1$/);
  await expect(onlyWeekly(page)).toBeVisible();
  await page.getByRole("link", { name: "Effort", exact: true }).press("Enter");
  await expect(page).toHaveURL(/\/constructs\/effort\?only=J2\.1$/);
  await expect(onlyWeekly(page)).toBeVisible();
  await page.getByRole("link", { name: "Results", exact: true }).last().press("Enter");
  await expect(page).toHaveURL(/\/results\?only=J2\.1$/);
  await expect(onlyWeekly(page)).toBeVisible();
  await page.locator("summary", { hasText: "Export" }).first().click();
  const address = await page.getByRole("link", { name: /^SVG/ }).first().getAttribute("href");
  const part = await page.request.get(address ?? "");
  expect(await part.text()).toContain("Only who answered “Weekly”");
  expect(part.headers()["content-disposition"]).toContain("only-J2.1");
  const none = await page.request.get((address ?? "").replace("J2.1", "J9.9"));
  expect(none.status()).toBe(404);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the filter works just the same", async ({ page }) => {
    await openSample(page);
    await page.getByText("Show only …").click();
    await page.getByRole("link", { name: "Weekly: 20" }).click();
    await expect(onlyWeekly(page)).toBeVisible();
  });
});

test("a result stands beside an earlier one, and says whether the people are the same", async ({ page }) => {
  await openSample(page);
  await page.getByRole("link", { name: "Compare with an earlier result" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare with an earlier result" })).toBeVisible();
  const compare = page.url();
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link", { name: "Results" }).click();
  await page.getByRole("button", { name: "Run the analysis again" }).click();
  await expect(page.locator("#run")).toBeVisible();
  await expect(page.locator("#run")).toHaveCount(0, { timeout: 150_000 });
  await page.goto(compare);
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("The same answers of the same people.")).toBeVisible();
  await expect(page.getByRole("table", { name: /Of 100 shared/ }).getByRole("rowheader")).toHaveCount(4);
  await scan(page);
});

test("before anybody answered the page says what is missing and offers sample data", async ({ page }) => {
  await enterSample(page.request);
  const survey = await draftSurvey(page.request, "core", "Nobody yet");
  await page.goto(`${survey}/results`);
  await expect(page.getByRole("heading", { name: "Nothing to compare yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to people" })).toBeVisible();
  await expect(page.getByRole("button", { name: "See it with sample data" })).toBeVisible();
  await scan(page);
  await page.goto(`${survey}/results/compare`);
  await expect(page.getByText("Nothing to compare with yet")).toBeVisible();
  await scan(page);
});

test("for a projector no word is smaller than 28 px, and nothing lies beside the screen", async ({ page }) => {
  await openSample(page);
  for (const [width, height, least] of [
    [1920, 1080, 28],
    [1024, 768, 16],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${page.url().split("?")[0]}?theme=projector`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const smallest = await page.evaluate(() => {
      const main = document.querySelector("main");
      const zoom = Number(main && getComputedStyle(main).zoom) || 1;
      const texts = [...(main?.querySelectorAll("*") ?? [])].filter(
        (one) =>
          one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      );
      return Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * zoom));
    });
    expect(smallest).toBeGreaterThanOrEqual(least);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
