import { expect, type Page } from "@playwright/test";
import { holdScript } from "./hold-script";
import { goOnElsewhere, heading, press, saved, start, words } from "./respondents";
import { type Collecting, closeSurvey, demoMember, type Member, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

let member: Member;
let survey: Collecting;
test.beforeAll(async ({ demo }) => {
  member = await demoMember(demo.url);
  survey = await newSurvey(member, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.dispose());

const WORDS = "somebody sees the whole picture";

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

  const phone = await goOnElsewhere(browser, page, link);
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
  const release = await holdScript(page);
  await page.reload({ waitUntil: "commit" });
  await expect(words(page)).toHaveValue(WORDS);
  // Only the script counts.
  await expect(page.getByText(/^Up to \d+ characters$/)).toBeVisible();
  await words(page).fill("we hear bad news early");
  await release();
  await expect(page.getByText(/^22 of \d+$/)).toBeVisible();
  await expect(words(page)).toHaveValue("we hear bad news early");
  await expect(saved(page)).toBeVisible();
});

test("whoever stands in their words as the script takes over goes on writing there", async ({ page }) => {
  await start(page, await personalLink(member, survey.url, "PMO staff"));
  await words(page).fill(WORDS);
  await expect(saved(page)).toBeVisible();
  const release = await holdScript(page);
  await page.reload({ waitUntil: "commit" });
  await expect(page.getByText(/^Up to \d+ characters$/)).toBeVisible();
  await words(page).evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange("somebody".length, "somebody".length);
  });
  await release();
  await expect(page.getByText(/^31 of \d+$/)).toBeVisible();
  await page.keyboard.type(" here");
  await expect(words(page)).toHaveValue("somebody here sees the whole picture");
});

test("what is written in the moment before the script listens is saved all the same", async ({ page }) => {
  await page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof listen>) {
      if (this instanceof HTMLFormElement && args[0] === "input") {
        EventTarget.prototype.addEventListener = listen;
        const field = this.querySelector("textarea");
        if (field) field.value = "written in between";
        field?.dispatchEvent(new Event("input", { bubbles: true }));
      }
      return listen.apply(this, args);
    };
  });
  await start(page, await personalLink(member, survey.url, "PMO staff"));
  await expect(words(page)).toHaveValue("written in between");
  await expect(page.getByText(/^18 of \d+$/)).toBeVisible();
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

test("two tabs at one page: each keeps its own answers, the later write wins, and the stale one is told", async ({
  page,
  context,
}) => {
  await start(page, survey.links.Executives);
  const base = page.url().replace(/\d+$/, "");
  const other = await context.newPage();
  const told = (tab: Page) => tab.getByText("This page was also changed in another tab or on another device.");
  await other.goto(`${base}1`);

  await words(page).fill("from the first tab");
  await expect(saved(page)).toBeVisible();
  // The other tab still shows the empty page. It goes on without a change, which takes nothing away.
  await press(other, "Continue");
  await other.getByRole("textbox").fill("page two, from the other tab");
  await expect(saved(other)).toBeVisible();
  await page.reload();
  await expect(words(page)).toHaveValue("from the first tab");

  await other.goto(`${base}1`);
  // Once its script runs: it begins by putting back what this device keeps, which the first tab's next words are until they are saved.
  await expect(other.getByText(/^18 of \d+$/)).toBeVisible();
  await words(page).fill("changed in the first tab");
  await expect(saved(page)).toBeVisible();
  await words(other).fill("changed later in the other");
  await expect(told(other)).toBeVisible();
  await expect(told(page)).toBeHidden();
  await other.getByRole("link", { name: "Show it as it is now" }).click();
  await expect(words(other)).toHaveValue("changed later in the other");
  await expect(told(other)).toBeHidden();
  await page.goto(`${base}2`);
  await expect(page.getByRole("textbox")).toHaveValue("page two, from the other tab");
});

test("the survey closes while somebody writes: the words stay to be copied", async ({ browser }) => {
  const closing = await newSurvey(member, "core", "Closing soon");
  const late = await (await browser.newContext()).newPage();
  await start(late, closing.links["PMO staff"]);
  await closeSurvey(member, closing.url);
  await words(late).fill("too late");
  const alert = late.getByRole("alert").filter({ hasText: "The survey was closed meanwhile" });
  await expect(alert).toBeVisible();
  await late.getByRole("button", { name: "Continue", exact: true }).last().click();
  await expect(alert).toBeVisible();
  await expect(words(late)).toHaveValue("too late");
  await alert.getByRole("link", { name: "Go on" }).click();
  await expect(heading(late)).toHaveText("This survey is closed");
  await late.context().close();
});
