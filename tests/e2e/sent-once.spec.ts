import { expect, type Page } from "@playwright/test";
import { heading, press, SEND, start, tickMine, words } from "./respondents";
import { type Collecting, demoMember, type Member, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

let member: Member;
let survey: Collecting;
test.beforeAll(async ({ demo }) => {
  member = await demoMember(demo.url);
  survey = await newSurvey(member, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.dispose());

const WORDS = "somebody sees the whole picture";

test("two tabs, sent twice: one response, and the used link says so", async ({ page, context, browser }) => {
  const link = await personalLink(member, survey.url, "Project managers");
  await start(page, link);
  await words(page).fill(WORDS);
  await press(page, "Continue");
  const review = page.url().replace(/\d+$/, "review");
  await page.goto(review);
  const other = await context.newPage();
  await other.goto(review);
  const send = { name: SEND };
  for (const tab of [page, other]) await tickMine(tab);
  await Promise.all([page.getByRole("button", send).dblclick(), other.getByRole("button", send).click()]);
  for (const tab of [page, other]) {
    await expect(heading(tab)).toHaveText("Sent. Thank you.");
    await expect(tab.getByText("your link is used up")).toBeVisible();
  }
  await page.goto(review);
  await expect(heading(page)).toHaveText("Your answers have been sent");

  const late = await (await browser.newContext()).newPage();
  // A member has seen this link: opened by them it does not tell whether it was used, and sending again changes nothing.
  await start(late, link);
  await words(late).fill("somebody else writes");
  await press(late, "Continue");
  await late.goto(late.url().replace(/\d+$/, "review"));
  await press(late, SEND);
  await expect(late.getByText("Nothing was changed")).toBeVisible();
  await late.context().close();
});

/** Comes to the review, from where what is sent arrives and its answer does not. */
async function losesTheAnswer(page: Page): Promise<{ review: string; arrived: readonly number[] }> {
  await start(page, survey.links["Project managers"]);
  await words(page).fill(WORDS);
  await press(page, "Continue");
  const review = page.url().replace(/\d+$/, "review");
  await page.goto(review);
  await tickMine(page);
  const arrived: number[] = [];
  await page.route("**/review/send", async (route) => {
    const reply = await route.fetch({ maxRedirects: 0 });
    arrived.push(reply.status());
    await route.abort("connectionreset");
  });
  return { review, arrived };
}

test("the answer to a send gets lost: pressing again sends nothing twice", async ({ page }) => {
  const { arrived } = await losesTheAnswer(page);
  await page.getByRole("button", { name: SEND }).click();
  await expect(page.getByText("The server does not answer.")).toBeVisible();
  expect(arrived).toEqual([200]);
  await page.unroute("**/review/send");
  await page.getByRole("button", { name: SEND }).click();
  await expect(heading(page)).toHaveText("Sent. Thank you.");
});

test("the same without a script: the review, opened again, says that it was sent", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { review, arrived } = await losesTheAnswer(page);
  await page.getByRole("button", { name: SEND }).click();
  await expect.poll(() => arrived).toEqual([303]);
  await page.unroute("**/review/send");
  await page.goto(review);
  await expect(heading(page)).toHaveText("This browser has sent its answers");
  await page.context().close();
});

test("Back after sending shows that it was sent, not a form, also where the browser kept the page", async ({
  page,
}) => {
  await start(page, survey.links["PMO staff"]);
  await words(page).fill(WORDS);
  await press(page, "Continue");
  await page.goto(page.url().replace(/\d+$/, "review"));
  // As the browser shows a page that it kept, script and all: it asks the server how things stand.
  const kept = () => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  let isAsked = false;
  page.on("request", (request) => (isAsked ||= request.isNavigationRequest()));
  const again = page.waitForEvent("load");
  // Once the page's script listens; a reload under way is not begun anew.
  await expect(async () => {
    if (!isAsked) await kept();
    expect(isAsked).toBe(true);
  }).toPass({ timeout: 20_000 });
  await again;
  await press(page, SEND);
  await expect(heading(page)).toHaveText("Sent. Thank you.");
  for (let i = 0; i < 2; i++) {
    await page.goBack();
    await expect(heading(page)).toHaveText("This browser has sent its answers");
    await expect(page.getByRole("button")).toHaveCount(0);
  }
});
