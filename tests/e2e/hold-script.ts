import type { Page } from "@playwright/test";

/** The script of the page opened from now on waits for the function that is returned, which fails when no script comes. */
export async function holdScript(page: Page): Promise<() => Promise<void>> {
  // The one script that starts all others; with all of them held the browser would not ask for the styles either.
  const first = /\/turbopack-[^/]*\.js/;
  let letGo = () => {};
  const released = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(first, async (route) => {
    await released;
    await route.continue();
  });
  const coming = page.waitForRequest(first);
  return async () => {
    await coming;
    letGo();
  };
}
