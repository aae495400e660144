import { setTimeout as pause } from "node:timers/promises";
import { expect, type Page, type Request } from "@playwright/test";

const MOST_PAGES = 60;
const QUIET_MS = 80;
/** Longer than any script of ours waits before it does something by itself, such as saving what was typed. */
const STAY_MS = 1500;

type Scanner = Readonly<{ types: boolean; javaScriptEnabled?: boolean }>;

/**
 * A program that checks mail, as strict ones are: it opens the link in a real browser, asks for every address that it finds, by GET
 * and by HEAD, presses every button, and submits every form, also past what the browser would ask for first. `types`: it fills in
 * what can be written into as well.
 */
export async function scanLikeMail(page: Page, link: string, { types, javaScriptEnabled = true }: Scanner) {
  const { origin } = new URL(link);
  const isQuiet = watchTraffic(page);
  const asked = new Set<string>();
  const waiting = [link];
  const known = new Set(waiting);
  const shapes = new Set<string>();
  const statuses: number[] = [];
  for (let seen = 0; seen < MOST_PAGES && waiting.length > 0; seen++) {
    const address = waiting.shift() ?? link;
    await visit(page, address);
    await ask(page, origin, asked, statuses);
    await pressWhatStays(page);
    const shape = shapeOf(page.url());
    if (javaScriptEnabled && !shapes.has(shape)) {
      if (types) await typeInto(page);
      await pause(STAY_MS);
    }
    shapes.add(shape);
    for (const led of await pressWhatLeads(page, address, { types, isQuiet })) {
      if (known.has(led) || !led.startsWith(origin)) continue;
      known.add(led);
      waiting.push(led);
    }
  }
  return { asked: [...asked], statuses };
}

/** Pages whose addresses differ in tokens and numbers alone run the same scripts. */
const shapeOf = (address: string) => new URL(address).pathname.replace(/[\w-]{20,}|\d+/g, "*");

/** Every address that the page names: links, forms, what it says of itself. */
async function ask(page: Page, origin: string, asked: Set<string>, statuses: number[]): Promise<void> {
  let found: string[] = [];
  // The page may be on its way to another one: then it is asked again where it has come to.
  await expect(async () => {
    found = await page.evaluate(() => {
      const named = [...document.querySelectorAll("[href], [action]")];
      return [
        location.href,
        ...named.map((node) => node.getAttribute("href") ?? node.getAttribute("action") ?? ""),
      ].map((text) => new URL(text || location.href, location.href).href);
    });
  }).toPass({ timeout: 10_000 });
  for (const address of found) {
    if (asked.has(address) || !address.startsWith(origin)) continue;
    asked.add(address);
    for (const method of ["GET", "HEAD"]) {
      const reply = await page.request.fetch(address, { method, maxRedirects: 0 });
      statuses.push(reply.status());
    }
  }
}

/** Buttons that leave the page where it is, such as those that count up. */
async function pressWhatStays(page: Page): Promise<void> {
  for (const button of await page.locator('button[type="button"]:visible').all())
    await button.click({ timeout: 1000 }).catch(() => undefined);
}

type Presser = { readonly types: boolean; readonly isQuiet: () => boolean };

/** Each button that submits, pressed on the page as it was; then each form, submitted by a script. Returns where they led. */
async function pressWhatLeads(page: Page, address: string, { types, isQuiet }: Presser): Promise<string[]> {
  const led: string[] = [];
  const buttons = page.locator('button:not([type="button"])');
  const forms = page.locator("form");
  const click = (i: number) => buttons.nth(i).click({ timeout: 1000, force: true });
  const submit = (i: number) => forms.nth(i).evaluate((form) => HTMLFormElement.prototype.submit.call(form));
  const presses = [
    ...Array.from({ length: await buttons.count() }, (_, i) => ({ press: () => click(i), again: true })),
    ...Array.from({ length: await forms.count() }, (_, i) => ({ press: () => submit(i), again: false })),
  ];
  for (const [n, { press, again }] of presses.entries()) {
    if (n > 0) await visit(page, address);
    const before = page.url();
    if (types) await typeInto(page);
    await press().catch(() => undefined);
    if ((await settled(page, isQuiet)) === before && again) await press().catch(() => undefined);
    led.push(await settled(page, isQuiet));
  }
  return led;
}

async function typeInto(page: Page): Promise<void> {
  const fields = page.locator("textarea:visible, input[type=text]:not([readonly]):visible");
  for (const field of await fields.all()) await field.fill("http://test");
}

/** What was pressed last may still be on its way somewhere. */
async function visit(page: Page, address: string): Promise<void> {
  await expect(async () => expect(await page.goto(address)).not.toBeNull()).toPass({ timeout: 20_000 });
}

/** Tells whether the page asks for nothing at this moment. */
function watchTraffic(page: Page): () => boolean {
  const underWay = new Set<Request>();
  page.on("request", (request) => underWay.add(request));
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  return () => underWay.size === 0;
}

/** Where a press has led, once it has done all it does: nothing is asked for any more, twice in a row. */
async function settled(page: Page, isQuiet: () => boolean): Promise<string> {
  const until = Date.now() + 10_000;
  for (let quiet = 0; quiet < 2 && Date.now() < until; ) {
    await pause(QUIET_MS);
    await page.waitForLoadState("load");
    // By way of the page itself: what it has begun to ask for by now is known here as well.
    const isThere = await page.evaluate(() => true).catch(() => false);
    quiet = isThere && isQuiet() ? quiet + 1 : 0;
  }
  return page.url();
}
