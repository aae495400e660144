import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing that axe calls serious or critical, at a phone's width and in both themes, and nothing to scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.waitForLoadState();
  for (const [width, colorScheme] of [
    [320, "light"],
    [1440, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await graveFaults(page), `${page.url()} at ${width} px, ${colorScheme}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (size) await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** What axe calls serious or critical on the page as it stands, by all rules or by these. */
export async function graveFaults(page: Page, rules?: string[]): Promise<string[]> {
  // A colour on its way from one state to the next is neither; what is judged is the page that stands.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // All frames are ours, so none needs the page of its own that axe otherwise opens to put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const runOnly = rules && { runOnly: { type: "rule" as const, values: rules } };
  const { violations } = await axe.options({ resultTypes: ["violations"], ...runOnly }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
