import { expect, type Page, request } from "@playwright/test";
import { choicesOf, markupOf, pressPlain, textareasOf } from "./plain-forms";
import { SEND, tickMine } from "./respondents";

/** `level` picks among the stops of a scale. */
type Person = { readonly words: string; readonly level: number };

/** One more of a crowd: the same by plain forms, without a browser. */
export async function answerPlain(link: string, { words, level }: Person): Promise<void> {
  const on = await request.newContext({ baseURL: new URL(link).origin });
  const begun = await on.post(`${link}/start`, { maxRedirects: 0 });
  let at = begun.headers()["location"] ?? "";
  while (!at.endsWith("/review")) {
    const html = await markupOf(on, at);
    const typed: Record<string, string> = { go: "next" };
    for (const name of textareasOf(html)) typed[name] = words;
    for (const [name, stops] of choicesOf(html, "radio")) typed[name] = stops[level % stops.length] ?? "";
    at = await pressPlain(on, at, /<button\b[^>]*>Review</.test(html) ? "Review" : "Continue", typed);
  }
  const [tick] = choicesOf(await markupOf(on, at), "checkbox");
  if (!tick) throw new Error(`${at} asks for no tick.`);
  expect(await pressPlain(on, at, SEND, { [tick[0]]: tick[1][0] ?? "" })).toMatch(/\/done$/);
  await on.dispose();
}

/** Answers a whole questionnaire, word for word the same on each page, and sends it. */
export async function answerAs(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link);
  await press(page, /^Start$/);
  for (;;) {
    for (const area of await page.locator("main textarea").all()) await area.fill(person.words);
    for (const name of await radioNames(page)) {
      const stops = page.locator(`main input[type="radio"][name="${name}"]`);
      await stops.nth(person.level % (await stops.count())).check({ force: true });
    }
    const isLast = await page.getByRole("button", { name: "Review", exact: true }).isVisible();
    await press(page, isLast ? /^Review$/ : /^Continue$/);
    if (isLast) break;
  }
  await tickMine(page);
  await press(page, /^Send my answers$/);
  await expect(page).toHaveURL(/\/done$/);
}

async function press(page: Page, name: RegExp): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name }).last().click();
  await page.waitForURL((url) => url.href !== before);
}

async function radioNames(page: Page): Promise<string[]> {
  const names = await page
    .locator('main input[type="radio"]')
    .evaluateAll((radios) => radios.map((radio) => radio.getAttribute("name") ?? ""));
  return [...new Set(names)];
}
