import type { Page } from "@playwright/test";

/** The script of the pages opened from now on waits for the function that is returned. */
export async function holdScript(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  // The one script that starts all others; with all of them held the browser would not ask for the styles either.
  await page.route(/\/turbopack-[^/]*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
