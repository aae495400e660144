import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { analysed, openSample } from "./open-sample";
import { pressPlain } from "./plain-forms";
import { heading } from "./respondents";
import { closeSurvey, demoPage, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

const form = (page: Page) => page.locator("form").filter({ has: page.getByRole("button", { name: "Make the link" }) });
const cardOf = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });

/** The sample's screen for sharing. */
async function openSharing(page: Page): Promise<void> {
  await openSample(page);
  await page.goto(`${new URL(page.url()).pathname}/share`);
  await expect(heading(page)).toHaveText("Share results");
}

test("a link with a password and a last day opens without an account, until it is taken back", async ({
  browser,
  page,
}) => {
  await openSharing(page);
  await expectAccessible(page);
  const make = form(page);
  await listening(make.getByRole("button"));
  await make.getByLabel("Whom it is for").fill("Board");
  await make.getByLabel("Password").fill("short");
  await make.getByRole("button", { name: "Make the link" }).press("Enter");
  await expect(make.getByText("Use at least 8 characters for the password.").first()).toBeVisible();
  await expect(make.getByLabel("Whom it is for")).toHaveValue("Board");
  await make.getByLabel("Password").fill("Heron-Blue-7");
  await make.getByLabel("Last day").fill("2099-12-31");
  await make.getByRole("button", { name: "Make the link" }).press("Enter");
  const card = cardOf(page, "Board");
  await expect(card.getByText("Shows every part except quotes.")).toBeVisible();
  await expect(card.getByText(/With a password · last day 31 December/)).toBeVisible();
  await expectAccessible(page);
  const link = await card.getByLabel("Address").inputValue();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  const first = await reader.goto(link);
  expect(first?.headers()).toMatchObject({
    "x-robots-tag": "noindex, nofollow",
    "referrer-policy": "no-referrer",
    "cache-control": "private, no-store",
  });
  await expect(heading(reader)).toHaveText("These results ask for a password");
  expect(await reader.content()).not.toContain("Three audiences");
  await reader.getByLabel("Password").fill("heron-blue-7");
  await reader.getByRole("button", { name: "Show the results" }).click();
  await expect(reader.getByText("This is not the password.")).toBeVisible();
  await reader.getByLabel("Password").fill("Heron-Blue-7");
  await reader.getByRole("button", { name: "Show the results" }).click();
  await expect(heading(reader)).toHaveText("Three audiences, three purposes.");
  const [cookie] = await context.cookies(link);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: new URL(link).pathname });
  await context.close();

  await page.goto(page.url().replace(/\?.*/, ""));
  await card.getByText("Change or take back").click();
  await card.getByText("Take it back …").click();
  await listening(card.getByRole("button", { name: "Take it back", exact: true }));
  await card.getByRole("button", { name: "Take it back", exact: true }).click();
  await expect(card.getByText("Taken back", { exact: true })).toBeVisible();
  const gone = await page.goto(link);
  expect(gone?.status()).toBe(410);
  await expect(heading(page)).toHaveText("This link was taken back");
});

test("a reader without an account sees the chosen parts, and not a word of the others", async ({ browser, page }) => {
  await openSharing(page);
  const sharing = new URL(page.url()).pathname;
  const name = "Sponsor";
  const led = await pressPlain(page.request, sharing, "Make the link", { name, sections: "words" });
  await page.goto(led);
  const link = await cardOf(page, name).getByLabel("Address").inputValue();

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(link);
  await expect(heading(reader)).toHaveText("Why does our PMO exist?");
  await expect(reader.getByText("shared by Enterprise PMO")).toBeVisible();
  await expect(reader.getByRole("heading", { level: 2 })).toHaveText(["In their own words"]);
  // Neither in what is shown nor in what the page's script is sent.
  expect(await reader.content()).not.toMatch(/blockquote|Do we agree|of 43/);
  await expect(reader.locator('a[href*="/surveys"]')).toHaveCount(0);
  await reader
    .getByRole("navigation", { name: /show as/ })
    .getByRole("link", { name: "Table" })
    .press("Enter");
  await expect(reader.getByRole("table", { name: /Themes of/ })).toBeVisible();
  await expect(reader).toHaveURL(/table=words/);
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex, nofollow");
  await expectAccessible(reader);
  await reader.setViewportSize({ width: 390, height: 844 });
  const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  const lost = await reader.goto(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`);
  expect(lost?.status()).toBe(404);
  await expect(heading(reader)).toHaveText("This link leads nowhere");
  await reader.context().close();
});

test("a personal link leads to what was learned, once it is closed and switched on", async ({
  browser,
  page,
  demo,
}) => {
  const member = await demoPage(browser, { baseURL: demo.url });
  const survey = await newSurvey(member.request, "core", "What should change?");
  const link = await personalLink(member.request, survey.url, "Executives");
  await closeSurvey(member.request, survey.url);
  await analysed(member);
  const learned = () => page.getByRole("link", { name: "What we learned from the answers" });
  await page.goto(link);
  await expect(heading(page)).toHaveText("This survey is closed");
  await expect(learned()).toHaveCount(0);

  await member.goto(`${survey.url}/results/share`);
  const on = member.getByLabel("Show “What we learned” to those who answered");
  await listening(on);
  await on.press("Space");
  await member.getByLabel("What we will do").fill("We stop two reports in June.");
  await member.getByRole("button", { name: "Save this page" }).press("Enter");
  await expect(member.getByText("Saved. The page is on.")).toBeVisible();

  await page.goto(link);
  await learned().click();
  await expect(page.getByText("We stop two reports in June.")).toBeVisible();
  await expect(page.getByText("Nothing here shows who said what.")).toBeVisible();
  await expect(page).toHaveURL(/\/learned\/[\w-]{24}$/);
  await expectAccessible(page);
  await member.context().close();
});
