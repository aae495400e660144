import { expect, type Page } from "@playwright/test";
import { holdScript } from "./hold-script";
import { goOnElsewhere, heading, kept, press, SEND, saved, start, tickMine, words } from "./respondents";
import { type Collecting, demoMember, type Member, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

let member: Member;
let survey: Collecting;
test.beforeAll(async ({ demo }) => {
  member = await demoMember(demo.url);
  survey = await newSurvey(member, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.dispose());

/** The connection is gone, something is typed, and the page is closed; the connection stays away. */
async function leaveOffline(page: Page, text: string): Promise<void> {
  await page.context().setOffline(true);
  await words(page).fill(text);
  await expect(page.getByText("You are offline. Keep going")).toBeVisible();
  await page.close();
}

test("typed offline and the page closed: it is back, and saved, when the page opens again", async ({
  page,
  context,
}) => {
  await start(page, survey.links.Executives);
  const here = page.url();
  await leaveOffline(page, "typed in a tunnel");
  await context.setOffline(false);

  const later = await context.newPage();
  await later.goto(here);
  await expect(words(later)).toHaveValue("typed in a tunnel");
  await expect(later.getByText("What this device kept for you is back on the page.")).toBeVisible();
  await expect(saved(later)).toBeVisible();
  expect(await kept(later)).toEqual([]);
});

test("typed offline on another page: the review brings it in before anything is sent", async ({ page, context }) => {
  await start(page, survey.links.Executives);
  const base = page.url().replace(/\d+$/, "");
  await words(page).fill("saved in time");
  await expect(saved(page)).toBeVisible();
  await leaveOffline(page, "mended in a tunnel");
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`${base}review`);
  await expect(later.getByText("mended in a tunnel")).toBeVisible();
  await expect(later.getByText("saved in time")).toBeHidden();
  await tickMine(later);
  await later.getByRole("button", { name: SEND }).click();
  await expect(heading(later)).toHaveText("Sent. Thank you.");
  expect(await kept(later)).toEqual([]);
});

test("pressed while what this device kept is still on its way: nothing is sent without it", async ({
  page,
  context,
}) => {
  await start(page, survey.links.Executives);
  const base = page.url().replace(/\d+$/, "");
  await words(page).fill("saved in time");
  await press(page, "Continue");
  const review = await context.newPage();
  await review.goto(`${base}review`);
  await tickMine(review);
  await page.goto(`${base}1`);
  await leaveOffline(page, "mended in a tunnel");
  const send = review.getByRole("button", { name: SEND });
  await send.click();
  await expect(review.getByText("There is no connection: not sent yet.")).toBeVisible();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await review.route("**/1/save", async (route) => {
    await held;
    await route.continue();
  });
  const bringing = review.waitForRequest("**/1/save");
  await context.setOffline(false);
  await bringing;
  await send.click();
  await expect(send).toHaveAttribute("aria-busy", "true");
  await expect(review.getByText("The connection is back.")).toBeHidden();
  letGo();
  await expect(review.getByText("mended in a tunnel")).toBeVisible();
  await expect(review.getByText("Nothing has been sent yet.")).toBeVisible();
  await tickMine(review);
  await send.click();
  await expect(heading(review)).toHaveText("Sent. Thank you.");
});

test("what a device kept does not take the place of what was written elsewhere since: the person decides", async ({
  page,
  context,
  browser,
}) => {
  const link = await personalLink(member, survey.url, "PMO staff");
  await start(page, link);
  await words(page).fill("begun on the laptop");
  await expect(saved(page)).toBeVisible();
  const here = page.url();
  const phone = await goOnElsewhere(browser, page, link);
  await leaveOffline(page, "kept on the laptop");
  await phone.goto(here);
  await words(phone).fill("written on the phone");
  await expect(saved(phone)).toBeVisible();
  await context.setOffline(false);

  const later = await context.newPage();
  await later.goto(`${here.replace(/\d+$/, "")}review`);
  await expect(later.getByText("Something you typed is only on this device")).toBeVisible();
  await expect(later.getByText("written on the phone")).toBeVisible();
  await later.getByRole("link", { name: "page 1", exact: true }).click();
  await expect(words(later)).toHaveValue("written on the phone");
  const offer = later.getByRole("alert").filter({ hasText: "The page has been changed since then." });
  await expect(offer).toBeVisible();
  await offer.getByRole("button", { name: "Put back what I typed" }).click();
  await expect(words(later)).toHaveValue("kept on the laptop");
  await expect(saved(later)).toBeVisible();
  await phone.reload();
  await expect(words(phone)).toHaveValue("kept on the laptop");
  await phone.context().close();
});

test("nor the place of what was written before the page’s script came; until it is decided, both are kept", async ({
  page,
  context,
}) => {
  await start(page, survey.links.Executives);
  const here = page.url();
  await leaveOffline(page, "typed in a tunnel");
  await context.setOffline(false);

  const later = await context.newPage();
  const release = await holdScript(later);
  await later.goto(here, { waitUntil: "commit" });
  await words(later).fill("written early");
  await release();
  const offer = later.getByRole("alert").filter({ hasText: "The page has been changed since then." });
  await expect(offer).toBeVisible();
  await expect(words(later)).toHaveValue("written early");
  await expect(saved(later)).toBeVisible();
  expect(await kept(later)).toHaveLength(1);
  await later.reload();
  await expect(words(later)).toHaveValue("written early");
  await offer.getByRole("button", { name: "Put back what I typed" }).click();
  await expect(words(later)).toHaveValue("typed in a tunnel");
  await expect(saved(later)).toBeVisible();
  expect(await kept(later)).toEqual([]);
});

test("another person’s link in the same browser gets nothing of what was kept, and it is gone", async ({
  page,
  context,
}) => {
  await start(page, await personalLink(member, survey.url, "PMO staff"));
  const here = page.url();
  await leaveOffline(page, "mine, not yours");
  await context.setOffline(false);
  const other = await context.newPage();
  await start(other, await personalLink(member, survey.url, "PMO staff"));
  expect(other.url()).toBe(here);
  await expect(words(other)).toHaveValue("");
  await expect.poll(() => kept(other)).toEqual([]);
});

test("the cookie is gone in the middle: after Start the words are back", async ({ page, context }) => {
  const link = await personalLink(member, survey.url, "PMO staff");
  await start(page, link);
  const here = page.url();
  await context.clearCookies();
  await words(page).fill("typed without a cookie");
  await expect(page.getByRole("alert").filter({ hasText: "This browser no longer knows your link." })).toBeVisible();
  await start(page, link);
  expect(page.url()).toBe(here);
  await expect(words(page)).toHaveValue("typed without a cookie");
  await expect(saved(page)).toBeVisible();
});
