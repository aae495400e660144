import { type Browser, expect, type Page } from "@playwright/test";

/** Has pressed Start on the welcome of a link, where the welcome is not what is looked at. */
export async function start(page: Page, link: string): Promise<void> {
  const { origin } = new URL(link);
  const reply = await page.request.post(`${link}/start`, { maxRedirects: 0, headers: { origin } });
  const leadsTo = reply.headers()["location"] ?? "";
  expect(leadsTo, link).toMatch(/\/answer\/[^/]+\/1$/);
  await page.goto(new URL(leadsTo, link).href);
}

/** Presses Start on the page that stands open. */
export async function pressStart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/answer\/[^/]+\/1$/);
}

/** What the five-minute core asks first. */
export const words = (page: Page) => page.getByRole("textbox", { name: "Our PMO exists so that…" });
export const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved/ });

export const SEND = "Send my answers";

/** Without this tick nothing is sent. */
export const tickMine = (page: Page) => page.getByRole("checkbox", { name: "they are my own answers" }).check();

/** Presses a button of the page and waits for the next page. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const before = page.url();
  if (name === SEND) await tickMine(page);
  await page.getByRole("button", { name, exact: true }).last().click();
  await page.waitForURL((url) => url.href !== before);
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const isLastPage = (page: Page) => page.getByRole("button", { name: "Review", exact: true }).isVisible();

type Answering = { readonly text?: string; readonly byHand?: boolean };

/**
 * Answers everything that a page asks, by whatever it offers: words, marks, ticks, numbers. `byHand`: each mark is where a finger can
 * reach it.
 */
export async function answerPage(page: Page, { text = TEXT, byHand = false }: Answering = {}): Promise<void> {
  for (const area of await page.locator("main textarea").all()) await area.fill(text);
  const picks = (await namesOf(page, "radio")).map((name, i) => ({ name, nth: i % 3 }));
  for (const name of await namesOf(page, "checkbox")) {
    if (!name.endsWith(":unsure")) picks.push({ name, nth: 0 }, { name, nth: 2 });
  }
  if (byHand) for (const { name, nth } of picks) await page.locator(`input[name="${name}"]`).nth(nth).check();
  else await page.evaluate(clickAll, picks);
  const numbers = await namesOf(page, "number");
  const perGroup = numbers.length === 6 ? [5, 3, 2] : numbers.map((_, i) => (i === 0 ? 20 - (numbers.length - 1) : 1));
  for (const [i, name] of numbers.entries()) {
    await page.locator(`input[name="${name}"]`).fill(String(perGroup[i % perGroup.length]));
  }
}

const TEXT = "So that surprises reach us while they are still small.";

/** In the page. */
function clickAll(picks: { name: string; nth: number }[]): void {
  for (const { name, nth } of picks) {
    const box = document.getElementsByName(name)[nth] as HTMLInputElement;
    if (!box.checked) box.click();
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

/** Another browser goes on by a link that members have seen: it gives the code that the browser shows in which somebody began. */
export async function goOnElsewhere(browser: Browser, began: Page, link: string): Promise<Page> {
  const back = began.url();
  await began.goto(back.replace(/[^/]+$/, "later"));
  const code = await began.getByLabel("Your code for another device").inputValue();
  await began.goto(back);
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await other.getByText("Began elsewhere? Enter your code").click();
  await other.getByLabel("Your code").fill(code);
  await other.getByRole("button", { name: "Go on with this code" }).click();
  await other.waitForURL(/\/answer\//);
  return other;
}

/** The names under which the browser keeps what is not saved yet. */
export const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("plumbline-kept ")));
