import { expect, type Page, test } from "@playwright/test";
import {
  type Collecting,
  demoMember,
  draftSurvey,
  heading,
  newSurvey,
  personalLink,
  press,
  start,
} from "./respondents";

test.use({ actionTimeout: 10_000 });

let member: Page;
let survey: Collecting;
test.beforeAll(async ({ browser }) => {
  member = await demoMember(browser);
  survey = await newSurvey(member, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.context().close());

const WORDS = "somebody sees the whole picture";
const words = (page: Page) => page.getByRole("textbox", { name: "Our PMO exists so that…" });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: "Saved" });

test("a personal link goes on where somebody stopped, on another device, in the same order", async ({
  page,
  browser,
}) => {
  const link = await personalLink(member, survey.url, "PMO staff");
  await start(page, link);
  await words(page).fill(WORDS);
  // Nothing is pressed: a pause is enough.
  await expect(saved(page)).toBeVisible();
  const base = page.url().replace(/\d+$/, "");
  await page.goto(`${base}3`);
  const options = (one: Page) => one.locator("main label").allTextContents();
  const order = await options(page);
  await page.reload();
  expect(await options(page)).toEqual(order);

  const phone = await (await browser.newContext()).newPage();
  await phone.goto(link);
  await phone.getByRole("button", { name: "Continue where you stopped" }).click();
  await phone.waitForURL(/\/2$/);
  await press(phone, "Back");
  await expect(words(phone)).toHaveValue(WORDS);
  await phone.goto(`${base}3`);
  expect(await options(phone)).toEqual(order);
  await phone.getByRole("checkbox", { name: "Cost control" }).check();
  await expect(saved(phone)).toBeVisible();

  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Cost control" })).toBeChecked();
  await phone.context().close();
});

test("what is typed while the script still loads stays, also over words of an earlier visit", async ({ page }) => {
  await start(page, await personalLink(member, survey.url, "PMO staff"));
  await words(page).fill(WORDS);
  await expect(saved(page)).toBeVisible();
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  // The one script that starts all others; with all of them held the browser would not ask for the styles either.
  await page.route(/\/turbopack-[^/]*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await expect(words(page)).toHaveValue(WORDS);
  // Only the script counts.
  await expect(page.getByText(/^Up to \d+ characters$/)).toBeVisible();
  await words(page).fill("we hear bad news early");
  release();
  await expect(page.getByText(/^22 of \d+$/)).toBeVisible();
  await expect(words(page)).toHaveValue("we hear bad news early");
  await expect(saved(page)).toBeVisible();
});

test("Back keeps what was typed, and “Continue later” says how to come back", async ({ page }) => {
  await start(page, await personalLink(member, survey.url, "Executives"));
  await words(page).fill(WORDS);
  await press(page, "Continue");
  await page.getByRole("textbox").fill("Peace");
  await page.goBack();
  await expect(words(page)).toHaveValue(WORDS);
  await page.goForward();
  await expect(page.getByRole("textbox")).toHaveValue("Peace");
  await press(page, "Continue later");
  await expect(heading(page)).toHaveText("Your answers are kept. Come back any time.");
  await page.getByRole("link", { name: "Go on now" }).click();
  await page.waitForURL(/\/3$/);
});

test("two tabs, sent twice: one response, and the used link says so", async ({ page, context, browser }) => {
  const link = await personalLink(member, survey.url, "Project managers");
  await start(page, link);
  await words(page).fill(WORDS);
  await press(page, "Continue");
  const review = page.url().replace(/\d+$/, "review");
  await page.goto(review);
  const other = await context.newPage();
  await other.goto(review);
  const send = { name: "Send my answers" };
  await Promise.all([page.getByRole("button", send).dblclick(), other.getByRole("button", send).click()]);
  for (const tab of [page, other]) {
    await expect(heading(tab)).toHaveText("Sent. Thank you.");
    await expect(tab.getByText("your link is used up")).toBeVisible();
  }
  await page.goto(review);
  await expect(heading(page)).toHaveText("Your answers have been sent");

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(heading(late)).toHaveText("Your answers have been sent");
  await expect(late.getByRole("button")).toHaveCount(0);
  await late.context().close();
});

test("looking changes nothing, and the link leaves the address bar", async ({ page, request }) => {
  const link = await personalLink(member, survey.url, "PMO staff");
  for (const method of ["GET", "HEAD"]) {
    const reply = await request.fetch(link, { method });
    expect(reply.status()).toBe(200);
    expect(reply.headers()["set-cookie"]).toBeUndefined();
    expect(reply.headers()["referrer-policy"]).toBe("no-referrer");
  }
  await page.goto(link);
  await expect(page).toHaveURL(/\/r\/link$/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await expect(page).toHaveURL(/\/r\/link$/);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/1$/);
  const token = new URL(link).pathname.slice("/r/".length);
  expect(await page.content()).not.toContain(token);
  // Followed by a scanner meanwhile, Start pressed and all: the person's link is as good as before.
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
});

test("an open link resumes in its browser only, and keeps strangers apart", async ({ page, browser }) => {
  await start(page, survey.links["PMO staff"]);
  await words(page).fill("mine alone");
  await expect(saved(page)).toBeVisible();
  await page.goto(survey.links["PMO staff"]);
  await page.getByRole("button", { name: "Continue where you stopped" }).click();
  await press(page, "Back");
  await expect(words(page)).toHaveValue("mine alone");
  const stranger = await (await browser.newContext()).newPage();
  await start(stranger, survey.links["PMO staff"]);
  await expect(words(stranger)).toHaveValue("");
  await stranger.context().close();
});

test("without a connection the page stays, says so, and sends when it is back", async ({ page, context }) => {
  await start(page, survey.links.Executives);
  await context.setOffline(true);
  await words(page).fill("written on a train");
  await page.getByRole("button", { name: "Continue", exact: true }).last().click();
  await expect(page.getByText("You are offline. Keep going")).toBeInViewport();
  await expect(words(page)).toHaveValue("written on a train");
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await press(page, "Continue");
  await page.goBack();
  await expect(words(page)).toHaveValue("written on a train");
});

test("a link that was cut off, made up or came too late says what to do", async ({ page, browser }) => {
  await page.goto("/r/abc");
  await expect(heading(page)).toHaveText("This link is not complete");
  await page.goto(`/r/${"a".repeat(24)}`);
  await expect(heading(page)).toHaveText("This link leads nowhere");
  await page.goto("/answer/00000000-0000-4000-8000-000000000000/1");
  await expect(heading(page)).toHaveText("Open your link again");

  await draftSurvey(member, "core", "Next year");
  await page.goto(await personalLink(member, member.url(), "Executives"));
  await expect(heading(page)).toHaveText("This survey has not opened yet");

  const closing = await newSurvey(member, "core", "Closing soon");
  const late = await (await browser.newContext()).newPage();
  await start(late, closing.links["PMO staff"]);
  await words(late).fill("too late");
  await member.getByText("Close the survey").click();
  await member.getByRole("button", { name: "Close now" }).click();
  await member.waitForURL(/\/results$/);
  await late.getByRole("button", { name: "Continue", exact: true }).last().click();
  await expect(heading(late)).toHaveText("This survey is closed");
  await late.context().close();
});
