import { type Browser, expect, type Page } from "@playwright/test";
import type postgres from "postgres";
import { scanLikeMail } from "./mail-scanner";
import { heading, press, pressStart, SEND, start, words } from "./respondents";
import { type Collecting, demoMember, type Member, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

let sql: postgres.Sql;
let member: Member;
let survey: Collecting;
/** With buttons that count up. */
let long: Collecting;
test.beforeAll(async ({ onPostgres }) => {
  sql = onPostgres.sql;
  member = await demoMember(onPostgres.server.url);
  survey = await newSurvey(member, "core", "Why does our PMO exist?");
  long = await newSurvey(member, "full", "Why does our PMO exist?");
});
test.afterAll(() => member.dispose());

/** A personal link as mail carries it: no member has seen it, so it alone opens what was begun. */
async function mailedLink({ url }: Collecting): Promise<string> {
  const link = await personalLink(member, url, "PMO staff");
  await sql`update invitations set link_exported = false`;
  return link;
}

async function scan(browser: Browser, link: string, options: { types: boolean; javaScriptEnabled?: boolean }) {
  const context = await browser.newContext({ javaScriptEnabled: options.javaScriptEnabled ?? true });
  const page = await context.newPage();
  const found = await scanLikeMail(page, link, options);
  await context.close();
  return found;
}

const begun = (page: Page) => page.getByText(/Answers were begun by this link in another browser/);

/** The link is as good as new: the person finds nothing that they did not type, answers, and sends. */
async function answersAndSends(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/answer\/[^/]+\/1$/);
  await expect(words(page)).toHaveValue("");
  const review = page.url().replace(/\d+$/, "review");
  await page.goto(review);
  await expect(page.getByText(/You answered 0 of \d+ questions/)).toBeVisible();
  await page.goto(review.replace("review", "1"));
  await words(page).fill("we hear bad news early");
  await press(page, "Continue");
  await page.goto(review);
  await expect(page.getByText("we hear bad news early")).toBeVisible();
  // Past the browser's own question for the tick: the page says at the tick that it is wanting.
  await page.locator("form.review-send").evaluate((form: HTMLFormElement) => form.submit());
  await expect(page.getByRole("checkbox", { name: "I have looked these over" })).toBeFocused();
  await expect(page.getByText("Tick this box, then press “Send my answers” again.")).toBeInViewport();
  await press(page, SEND);
  await expect(heading(page)).toHaveText("Sent. Thank you.");
}

for (const [who, options] of [
  ["runs scripts and presses everything", { types: false }],
  ["runs scripts, presses everything and types into everything", { types: true }],
  ["runs no scripts and submits every form, filled in", { types: true, javaScriptEnabled: false }],
] as const) {
  test(`a scanner that ${who} leaves the person’s link as it was`, async ({ page, browser }) => {
    const link = await mailedLink(survey);
    const { asked, statuses } = await scan(browser, link, options);
    // It went all the way, and submitted the review past the tick that the browser asks for.
    expect(asked).toContainEqual(expect.stringMatching(/\/review\/send$/));
    expect(asked).toContainEqual(expect.stringMatching(/\/review\?sent=unticked$/));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);

    await page.goto(link);
    await expect(heading(page)).toHaveText("Why does our PMO exist?");
    if (!options.types) {
      // It has pressed everything and answered nothing: there is nothing to ask about.
      await pressStart(page);
      return answersAndSends(page);
    }
    await expect(begun(page)).toBeVisible();
    // A button alone gets nobody at it.
    await page.locator("form").evaluate((form) => HTMLFormElement.prototype.submit.call(form));
    await expect(page.getByRole("alert").filter({ hasText: "Choose one of the two" })).toBeVisible();
    await page.getByRole("radio", { name: /^No, start afresh/ }).check();
    await press(page, "Continue");
    await answersAndSends(page);
  });
}

test("a scanner that comes again, with a reminder, neither sends nor changes what the person has begun", async ({
  page,
  browser,
}) => {
  const link = await mailedLink(survey);
  await start(page, link);
  await words(page).fill("we hear bad news early");
  await press(page, "Continue");
  const { asked } = await scan(browser, link, { types: true });
  expect(asked.filter((address) => address.includes("/answer/"))).toEqual([]);
  await page.goto(link);
  // This browser knows the link: nothing is asked.
  await expect(begun(page)).toBeHidden();
  await page.getByRole("button", { name: "Continue where you stopped" }).click();
  await page.waitForURL(/\/2$/);
  await page.goto(page.url().replace(/\d+$/, "review"));
  await expect(page.getByText("we hear bad news early")).toBeVisible();
  await expect(page.getByText(/You answered 1 of \d+ questions/)).toBeVisible();
});

test("no script sends anything by itself: not at the welcome, not at a page of questions, not at the review", async ({
  page,
  context,
}) => {
  const link = await mailedLink(long);
  await start(page, link);
  await words(page).fill("begun");
  await press(page, "Continue");
  const base = page.url().replace(/\d+$/, "");
  await page.close();
  const sent: string[] = [];
  context.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
  });
  const addresses = [link, `${base}1`, `${base}4`, `${base}5`, `${base}review`, `${base}later`];
  const tabs: Page[] = [];
  for (const address of addresses) {
    const tab = await context.newPage();
    await tab.goto(address);
    await tab.mouse.move(200, 300);
    tabs.push(tab);
  }
  await tabs[0]?.waitForTimeout(1500);
  // Nor when somebody leaves.
  for (const tab of tabs) await tab.goto("about:blank");
  expect(sent).toEqual([]);
});
