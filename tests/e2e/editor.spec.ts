import { expect, type Page } from "@playwright/test";
import { atDesk, choose, openDraft, phone, prompt, row, saved } from "./editor-page";
import { expectAccessible } from "./expect-accessible";
import { test } from "./test";

test.use({ viewport: { width: 1440, height: 900 } });

let page: Page;
let url: string;

test.beforeAll(async ({ browser, demo }) => {
  page = await atDesk(browser, demo.url);
});
test.afterAll(() => page.context().close());

/** A draft of its own for each test. */
test.beforeEach(async () => {
  await openDraft(page);
  url = page.url();
});

const codes = (on: Page) => on.locator(".outline-code").allTextContents();

test("what is written shows on the phone at once, is saved by itself and is there after a reload", async () => {
  await prompt(page).fill("What is our PMO really for?");
  await expect(phone(page).getByRole("heading", { level: 1 })).toHaveText("What is our PMO really for?");
  await page.getByLabel("Question for Executives").fill("What is it that you fund?");
  await expect(phone(page).getByRole("heading", { level: 1, name: "What is it that you fund?" })).toBeVisible();
  await page.getByRole("button", { name: "Project managers", exact: true }).click();
  await expect(phone(page).getByRole("heading", { level: 1, name: "What is our PMO really for?" })).toBeVisible();
  await saved(page);
  await page.reload();
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("What is our PMO really for?");
  await expect(page.getByText("Version 2")).toBeVisible();
});

test("a page that was drawn before the last save had landed shows what was saved all the same", async () => {
  const before = await (await page.request.get(url)).text();
  await prompt(page).fill("What is our PMO really for?");
  await saved(page);
  await page.route(url, (route) => route.fulfill({ contentType: "text/html", body: before }), { times: 1 });
  await page.reload();
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("What is our PMO really for?");
});

test("while the newer page has not come, nothing is made of the old one that could be saved over it", async () => {
  const before = await (await page.request.get(url)).text();
  await prompt(page).fill("What is our PMO really for?");
  await saved(page);
  let asked = 0;
  await page.route(url, (route) => {
    asked++;
    return asked === 1 ? route.fulfill({ contentType: "text/html", body: before }) : route.abort("aborted");
  });
  await page.reload({ waitUntil: "commit" });
  await expect.poll(() => asked).toBe(2);
  await choose(page, "A1");
  await prompt(page).fill("Typed on the old page");
  await expect(phone(page).getByRole("heading", { level: 1 })).toHaveText("Typed on the old page");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("questions")))).toEqual([]);
  await page.unroute(url);
  await page.goto(url);
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("What is our PMO really for?");
});

test("what breaks off on its way to the server is tried again and saved", async () => {
  const statuses: number[] = [];
  await page.route(`${url}/save`, async (route) => {
    const whole = route.request().postData() ?? "";
    const part = Buffer.from(whole.slice(0, -9));
    const headers = { ...route.request().headers(), "content-length": String(part.length) };
    const reply = await route.fetch(statuses.length === 0 ? { postData: part, headers } : {});
    statuses.push(reply.status());
    await route.fulfill({ response: reply });
  });
  await prompt(page).fill("What is our PMO really for?");
  await saved(page);
  await expect.poll(() => statuses).toEqual([503, 200]);
  await page.unroute(`${url}/save`);
});

test("the preview is a respondent's page that sends nothing anywhere", async () => {
  const writes: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && writes.push(request.url()));
  await phone(page).getByRole("textbox").fill("To help us");
  await phone(page).getByRole("button", { name: "Continue" }).click();
  await expect(phone(page).getByRole("heading", { level: 1, name: "How do you define PMO value?" })).toBeVisible();
  await choose(page, "C2");
  await expect(phone(page).getByRole("heading", { level: 1, name: /Share 20 chips/ })).toBeVisible();
  await page.waitForTimeout(1500);
  expect(writes).toEqual([]);
});

test("questions are put in order by key, by button and by hand, and a screen reader hears where they are", async () => {
  const before = await codes(page);
  expect(before.slice(0, 4)).toEqual(["A1", "A2", "C1", "C2"]);
  await row(page, "A1").press("Alt+ArrowDown");
  await expect(page.getByText(/^A1 is now 2 of 2 in/)).toBeAttached();
  expect((await codes(page)).slice(0, 2)).toEqual(["A2", "A1"]);
  await expect(row(page, "A1")).toBeFocused();
  await page.getByRole("button", { name: "Move A1 up" }).press("Enter");
  expect(await codes(page)).toEqual(before);

  const grip = page.locator('[data-sort-id="C2"] .grip');
  await row(page, "C2").hover();
  const [from, to] = [await grip.boundingBox(), await row(page, "A2").boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 8, from.y + 16);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 20, { steps: 8 });
  await page.mouse.move(to.x + 60, to.y + 4);
  await page.mouse.up();
  expect((await codes(page)).slice(0, 4)).toEqual(["A1", "C2", "A2", "C1"]);
  await expect(page.getByText(/^C2 is now 2 of 3 in/)).toBeAttached();
});

test("by keyboard the way to opening does not lead through every question", async () => {
  const skip = page.getByRole("link", { name: "Skip to saving and opening" });
  await page.getByRole("link", { name: "Skip to the content" }).press("Enter");
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  const open = page.getByRole("link", { name: "Review and open" });
  for (let i = 0; i < 4 && !(await open.evaluate((link) => link === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await expect(open).toBeFocused();
});

test("everything can be taken back and done again, by keys and by buttons", async () => {
  await prompt(page).fill("One?");
  await page.getByLabel("Help under the question").fill("Two");
  await page.getByRole("button", { name: "Duplicate A1" }).click();
  await expect(row(page, "A3")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Control+z");
  await expect(row(page, "A3")).toHaveCount(0);
  await choose(page, "A1");
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("Help under the question")).toHaveValue(/Finish the sentence/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(prompt(page)).toHaveValue("Why does our PMO exist?");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Control+Shift+z");
  await expect(prompt(page)).toHaveValue("One?");
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(row(page, "A3")).toBeVisible();
});

test("answers are written, ordered, removed; what cannot be asked says so at its field and is not saved", async () => {
  await choose(page, "C1");
  const list = page.getByRole("group", { name: /^Answers/ });
  await list.getByRole("button", { name: "Add an answer" }).click();
  await expect(list.getByRole("textbox").last()).toBeFocused();
  await list.getByRole("textbox").last().fill("Fewer surprises for the board");
  await list.getByRole("button", { name: /^Move answer 12 up/ }).click();
  await list.getByRole("button", { name: "Remove answer 1", exact: true }).click();
  await choose(page, "C2");
  await expect(phone(page).getByText("Revenue growth")).toHaveCount(0);
  await choose(page, "C1");
  await expect(phone(page).getByText("Fewer surprises for the board")).toBeVisible();
  await prompt(page).fill("");
  await expect(page.getByText("Write some words here.", { exact: true })).toBeVisible();
  await page.reload();
  await choose(page, "C1");
  await expect(prompt(page)).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(prompt(page)).toHaveValue("Which should the PMO most help to move?");
  await expect(page.getByRole("textbox", { name: "answer 10" })).toHaveValue("Fewer surprises for the board");
});

test("without a connection it is kept here, over a reload too, and saved when the connection is back", async () => {
  await page.route("**/questions/save", (route) => route.abort());
  await prompt(page).fill("Written on a train?");
  await expect(page.getByText("Offline: kept here, will save")).toBeVisible();
  await page.reload();
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("Written on a train?");
  await expect(page.getByText("Offline: kept here, will save")).toBeVisible();
  await page.unroute("**/questions/save");
  await saved(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await choose(page, "A1");
  await expect(prompt(page)).toHaveValue("Written on a train?");
});

test("two people: changes to different things are both kept; the same thing is asked, never overwritten", async ({
  browser,
  demo,
}) => {
  const other = await atDesk(browser, demo.url);
  await other.goto(url);
  await choose(other, "A2");
  await prompt(other).fill("What is it worth?");
  await saved(other);
  await page.getByLabel("Help under the question").fill("In your own words.");
  await expect(row(page, "A2")).toBeVisible();
  await expect(page.locator(".editor-foot").getByText(/both are kept/)).toBeVisible();
  await saved(page);
  await choose(page, "A2");
  await expect(prompt(page)).toHaveValue("What is it worth?");

  await prompt(page).fill("What does it give?");
  await saved(page);
  await prompt(other).fill("What does it bring?");
  const dialog = other.getByRole("dialog");
  await expect(dialog).toContainText("A2, question");
  await expectAccessible(other);
  for (let i = 0; i < 3; i++) await other.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await dialog.getByText("What does it give?").click();
  await dialog.getByRole("button", { name: "Keep what I chose" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(prompt(other)).toHaveValue("What does it give?");
  await other.keyboard.press("Control+z");
  await expect(prompt(other)).toHaveValue("What does it bring?");
  await other.keyboard.press("Control+Shift+z");
  await expect(prompt(other)).toHaveValue("What does it give?");
  await saved(other);
  await other.reload();
  await choose(other, "A1");
  await expect(other.getByLabel("Help under the question")).toHaveValue("In your own words.");
  await other.context().close();
});
