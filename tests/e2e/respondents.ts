import { type Browser, expect, type Page } from "@playwright/test";
import type { EditionId } from "@/lib/survey/editions";

export type Audience = "Executives" | "Project managers" | "PMO staff";
export type Collecting = { readonly url: string; readonly links: Readonly<Record<Audience, string>> };

/** A page of the studio, signed in as the visitor of the sample organization. */
export async function demoMember(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/");
  await page.getByRole("button", { name: "Look at the sample organization" }).click();
  await page.waitForURL(/\/surveys\//);
  return page;
}

/** A new survey that is collecting, by the studio's own pages, with its open links. */
export async function newSurvey(member: Page, edition: EditionId, title: string): Promise<Collecting> {
  await draftSurvey(member, edition, title);
  await member.getByRole("button", { name: "Open the survey" }).click();
  return { url: member.url(), links: await openLinks(member) };
}

/** A new survey that has not opened yet. */
export async function draftSurvey(member: Page, edition: EditionId, title: string): Promise<void> {
  await member.goto("/surveys/new");
  await member.getByLabel("Title").fill(title);
  await member.locator(`input[name="edition"][value="${edition}"]`).check();
  await member.getByRole("button", { name: "Create survey" }).click();
  await member.getByRole("button", { name: "Open the survey" }).waitFor();
}

/** The open links on a survey's page, by audience. */
export async function openLinks(member: Page): Promise<Record<Audience, string>> {
  const linkOf = (name: Audience) =>
    member
      .locator("article")
      .filter({ has: member.getByRole("heading", { name }) })
      .getByRole("textbox", { name: "Open link" })
      .inputValue();
  return {
    Executives: await linkOf("Executives"),
    "Project managers": await linkOf("Project managers"),
    "PMO staff": await linkOf("PMO staff"),
  };
}

/** Puts a person on the list of a survey and returns the link that is theirs alone. */
export async function personalLink(member: Page, surveyUrl: string, audience: Audience): Promise<string> {
  const email = `person-${Date.now()}@example.org`;
  await member.goto(surveyUrl);
  await member.getByLabel("Audience").selectOption({ label: audience });
  await member.getByLabel("People").fill(`; ${email}`);
  await member.getByRole("button", { name: "Add people" }).click();
  const link = member.getByLabel(email);
  await expect(link).toHaveCount(1);
  return link.inputValue();
}

export async function start(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/answer\/[^/]+\/1$/);
}

/** Presses a button of the page and waits for the next page. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name, exact: true }).last().click();
  await page.waitForURL((url) => url.href !== before);
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const isLastPage = (page: Page) => page.getByRole("button", { name: "Review", exact: true }).isVisible();

/** Answers everything that a page asks, by whatever it offers: words, marks, ticks, numbers. */
export async function answerPage(
  page: Page,
  words = "So that surprises reach us while they are still small.",
): Promise<void> {
  for (const area of await page.locator("main textarea").all()) await area.fill(words);
  const names = await namesOf(page, "radio");
  for (const [i, name] of names.entries())
    await page
      .locator(`input[name="${name}"]`)
      .nth(i % 3)
      .check();
  for (const name of await namesOf(page, "checkbox")) {
    if (name.endsWith(":unsure")) continue;
    for (const i of [0, 2]) await page.locator(`input[name="${name}"]`).nth(i).check();
  }
  const numbers = await namesOf(page, "number");
  const perGroup = numbers.length === 6 ? [5, 3, 2] : numbers.map((_, i) => (i === 0 ? 20 - (numbers.length - 1) : 1));
  for (const [i, name] of numbers.entries()) {
    await page.locator(`input[name="${name}"]`).fill(String(perGroup[i % perGroup.length]));
  }
}

async function namesOf(page: Page, type: string): Promise<string[]> {
  const names = await page
    .locator(`main input[type="${type}"]`)
    .evaluateAll((fields) => fields.map((field) => field.getAttribute("name") ?? ""));
  return [...new Set(names)];
}

/** How far the page can be scrolled sideways. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
