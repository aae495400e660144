import { expect, type Page } from "@playwright/test";

/** Answers a whole questionnaire, word for word the same on each page, and sends it. `level` picks among the stops of a scale. */
export async function answerAs(page: Page, link: string, person: { words: string; level: number }): Promise<void> {
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
