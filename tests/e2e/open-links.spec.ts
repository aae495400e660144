import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { listening } from "./listening";
import { heading } from "./respondents";
import { type Collecting, demoPage, newSurvey, peoplePage } from "./set-up";
import { test } from "./test";

let member: Page;
let survey: Collecting;
test.beforeAll(async ({ browser, demo }) => {
  member = await demoPage(browser, { baseURL: demo.url });
  survey = await newSurvey(member.request, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.context().close());

const columnOf = (audience: string) =>
  member.getByRole("article").filter({ has: member.getByRole("heading", { name: audience }) });

test("an open link asks for its passcode, by a plain form, and opens nothing without", async ({ browser }) => {
  await member.goto(peoplePage(survey.url));
  const column = columnOf("Executives");
  await column.getByText("Add a passcode, replace").click();
  await column.getByLabel("Passcode").fill("blue");
  await column.getByRole("button", { name: "Set the passcode" }).click();
  await expect(column.getByText("Use at least 6 letters or digits.")).toBeVisible();
  await column.getByLabel("Passcode").fill("Blue Heron");
  await column.getByRole("button", { name: "Set the passcode" }).click();
  await expect(column.getByText("The passcode is “Blue Heron”.")).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const link = survey.links.Executives;
  await page.goto(link);
  await expect(heading(page)).toHaveText("This link asks for a passcode");
  expect((await page.request.post(`${link}/start`, { maxRedirects: 0 })).headers()["location"]).toMatch(/\/s\//);
  await page.getByLabel("Passcode").fill("red heron");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("This is not the passcode.")).toBeVisible();
  await page.getByLabel("Passcode").fill("blueHERON");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/answer\/[^/]+\/1$/);
  await context.close();
});

test("a link that is replaced is taken back, and a sheet shows the new one", async ({ page }) => {
  await member.goto(peoplePage(survey.url));
  const column = columnOf("PMO staff");
  const address = column.getByRole("textbox", { name: "Open link" });
  const before = await address.inputValue();
  await column.getByText("Add a passcode, replace").click();
  await column.getByText("Replace or take back …").click();
  await listening(column.getByRole("button", { name: "Replace it by a new link" }));
  await column.getByRole("button", { name: "Replace it by a new link" }).click();
  await expect(address).not.toHaveValue(before);
  // The pressed button went with its fold: the focus is where the new link stands, which says that it is new.
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/^This link is new: the one before/);
  await expect(column.getByText("Replace or take back …")).toBeHidden();
  const after = await address.inputValue();
  await page.goto(before);
  await expect(heading(page)).toHaveText("This link was taken back");
  await column.getByRole("link", { name: "Print sheet" }).click();
  await expect(member.getByText("These links work on this machine only.")).toBeVisible();
  await expect(member.getByText(after.replace("http://", ""))).toBeVisible();
  await expectAccessible(member);
  await member.emulateMedia({ media: "print" });
  const pdf = await member.pdf({ format: "A4" });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length;
  expect(pages).toBe(1);
  await member.emulateMedia({ media: "screen" });
});

test("a link that is taken back leaves a way to a new one, and the focus with it", async () => {
  await member.goto(peoplePage(survey.url));
  const column = columnOf("PMO staff");
  await column.getByText("Add a passcode, replace").click();
  await column.getByText("Replace or take back …").click();
  await listening(column.getByRole("button", { name: "Take it back" }));
  await column.getByRole("button", { name: "Take it back" }).click();
  await expect(column.getByText("was taken back; it opens nothing any more.", { exact: false })).toBeFocused();
  await column.getByRole("button", { name: "Make a new link" }).click();
  await expect(column.getByRole("textbox", { name: "Open link" })).toBeFocused();
});
