import { expect, type Locator } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { openSample } from "./open-sample";
import { test } from "./test";

const EYES = ["none", "deuteranopia", "protanopia", "tritanopia", "achromatopsia"] as const;

test("every chart in every state is accessible and fits the narrowest phone", async ({ page }) => {
  await page.goto("/gallery");
  const kinds = await page
    .getByRole("link", { name: /, light$/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(kinds.length).toBeGreaterThanOrEqual(6);
  for (const kind of kinds) {
    await page.goto(kind ?? "");
    await expect(page.getByRole("figure").first()).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto("/gallery/k-of-n/all");
  for (const theme of ["light", "dark", "projector", "print"]) {
    await expect(page.getByRole("heading", { level: 2, name: theme, exact: true })).toBeVisible();
  }
});

test("one tab stop leads into a chart, arrow keys from mark to mark, each with its words", async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto("/gallery/statement-bars/light");
  const chart = page.getByRole("region", { name: "light, small" });
  const marks = chart.getByRole("group", { name: /Marks, by arrow keys/ }).getByRole("img");
  await expect(marks).toHaveCount(3);
  await chart.getByRole("link", { name: "Both" }).focus();
  await page.keyboard.press("Tab");
  await expect(marks.nth(0)).toBeFocused();
  await expect(marks.nth(0)).toHaveAccessibleName("Executives, 5 agree, 1 disagree, 1 unsure, 7 answered");
  await page.keyboard.press("ArrowRight");
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(marks.nth(2)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(marks.nth(2)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(marks.nth(2)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(marks.nth(0)).toBeFocused();
  // The next stop is in the next chart.
  await page.keyboard.press("Tab");
  await expect(chart.locator(":focus")).toHaveCount(0);
});

test("a chart becomes its table in place, and without a script by the address", async ({ page, browser, baseURL }) => {
  await page.goto("/gallery/coverage-bars/light");
  const chart = page.getByRole("region", { name: "light, small" });
  await listening(chart.getByRole("link", { name: "Table" }));
  await chart.getByRole("link", { name: "Table" }).click();
  await expect(chart.getByRole("rowheader")).toHaveText(["Executives", "Project managers", "PMO staff"]);
  await expect(page).toHaveURL(/table=light-small/);
  const plain = await (await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })).newPage();
  await plain.goto("/gallery/coverage-bars/light?both=light-small");
  const both = plain.getByRole("region", { name: "light, small" });
  await expect(both.getByRole("table")).toBeVisible();
  await expect(both.getByRole("img", { name: /^Who answered/ })).toBeVisible();
});

test("audiences stay apart and stand out for every eye, in light and in dark", async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  for (const theme of ["light", "dark"]) {
    await page.goto(`/gallery/k-of-n/${theme}`);
    const drawing = page.getByRole("region", { name: `${theme}, small` }).getByRole("img", { name: /names most/ });
    await expect(drawing).toBeVisible();
    // Each audience's row starts with its own shape, and its name stands beside it.
    const shapes = await drawing
      .locator("g > path:first-child")
      .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
    expect(new Set(shapes).size).toBe(3);
    for (const name of ["Executives", "Project managers", "PMO staff"])
      await expect(drawing.getByText(name)).toBeVisible();
    for (const type of EYES) {
      await cdp.send("Emulation.setEmulatedVisionDeficiency", { type });
      const ratios = await markContrasts(drawing);
      for (const ratio of ratios) expect(ratio, `${theme}, ${type}`).toBeGreaterThanOrEqual(3);
    }
  }
});

/** Of the first mark of each row: its contrast against the ground, as it was really drawn. */
async function markContrasts(drawing: Locator): Promise<number[]> {
  const places = await drawing.evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("g > path:first-child")].map((path) => {
      const mark = path.getBoundingClientRect();
      return { x: mark.x + mark.width / 2 - box.x, y: mark.y + mark.height * 0.6 - box.y };
    });
  });
  const { pixels, width } = decoded(await drawing.screenshot());
  const at = (x: number, y: number) =>
    luminance([...pixels.subarray(4 * (Math.round(y) * width + Math.round(x)))].slice(0, 3));
  return places.map(({ x, y }) => {
    const [mark, ground] = [at(x, y), at(width - 2, 1)];
    return (Math.max(mark, ground) + 0.05) / (Math.min(mark, ground) + 0.05);
  });
}

function decoded(png: Buffer): { pixels: Buffer; width: number } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const href = `data:image/png;base64,${png.toString("base64")}`;
  const image = `<image width="${width}" height="${height}" href="${href}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return { pixels: new Resvg(svg).render().pixels, width };
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test("a picture of the results can be taken as a file, by members only", async ({ page, browser, baseURL }) => {
  await openSample(page);
  const files = `${new URL(page.url()).pathname}/pictures`;
  const reply = async (path: string) => page.request.get(`${files}/${path}`);
  for (const [as, type] of [
    ["svg", "image/svg+xml"],
    ["png", "image/png"],
    ["csv", "text/csv"],
  ]) {
    const file = await reply(`shared?as=${as}`);
    expect(file.status()).toBe(200);
    expect(file.headers()["content-type"]).toContain(type);
    expect(file.headers()["content-disposition"]).toContain(`shared.${as}`);
  }
  expect((await reply("no-such-picture?as=svg")).status()).toBe(404);
  for (const wrong of ["", "?as=gif", "?as=png&width=9", "?as=svg&theme=pink"]) {
    expect((await reply(`shared${wrong}`)).status(), wrong).toBe(422);
  }
  const stranger = await browser.newContext(baseURL ? { baseURL } : {});
  expect((await stranger.request.get(`${files}/shared?as=csv`)).status()).toBe(401);
});
