import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { openSample } from "./open-sample";
import { test } from "./test";

const PATIENT = { timeout: 120_000 };

async function openFiles(page: Page): Promise<void> {
  await openSample(page);
  await page.goto(`${new URL(page.url()).pathname}/export`);
  await expect(page.getByRole("heading", { level: 1, name: "Report and files" })).toBeVisible();
}

const rows = (page: Page) => page.getByRole("region", { name: "Files" }).getByRole("listitem");

async function make(page: Page, kind: RegExp): Promise<void> {
  const before = await rows(page).count();
  await page.getByRole("radio", { name: kind }).check();
  await page.getByRole("button", { name: "Make the file" }).click();
  await expect(rows(page)).toHaveCount(before + 1);
}

/** The newest file, once it is there. */
async function downloadNewest(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const link = rows(page).first().getByRole("link", { name });
  await expect(link).toBeVisible(PATIENT);
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a report is asked for, shows how far it is, and comes as a tagged PDF", async ({ page }) => {
  await openFiles(page);
  await listening(page.getByRole("button", { name: "Make the file" }));
  await make(page, /^Report PDF/);
  await expect(rows(page).first()).toContainText(/Report PDF, A4/);
  const { name, bytes } = await downloadNewest(page, /^Download Report PDF/);
  expect(name).toBe("why-does-our-pmo-exist.pdf");
  const text = bytes.toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  for (const mark of ["/StructTreeRoot", "/MarkInfo", "/Lang", "/Outlines"]) expect(text).toContain(mark);
  await expect(rows(page).first()).toContainText(/\d kB|\d MB/);
  await expectAccessible(page);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("a workbook is asked for and comes after a reload", async ({ page }) => {
    await openFiles(page);
    await make(page, /^Workbook XLSX/);
    await expect(async () => {
      await page.reload();
      await expect(
        rows(page)
          .first()
          .getByRole("link", { name: /^Download Workbook XLSX/ }),
      ).toBeVisible();
    }).toPass(PATIENT);
    const { name, bytes } = await downloadNewest(page, /^Download Workbook XLSX/);
    expect(name).toBe("why-does-our-pmo-exist.xlsx");
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  });
});

test("someone who is not a member gets no file", async ({ page, browser }) => {
  await openFiles(page);
  await make(page, /^Result JSON/);
  const link = rows(page)
    .first()
    .getByRole("link", { name: /^Download Result JSON/ });
  await expect(link).toBeVisible(PATIENT);
  const address = new URL((await link.getAttribute("href")) ?? "", page.url()).href;
  const stranger = await browser.newContext();
  const refused = await stranger.request.get(address);
  expect(refused.status()).toBe(401);
  expect(await refused.text()).not.toContain("plumbline-result");
  await stranger.close();
});
