import { expect, type Locator, type Page } from "@playwright/test";
import { holdScript } from "./hold-script";
import { addPeople, demoPage, draftSurvey } from "./set-up";
import { test } from "./test";

let member: Page;
let page: string;
let text: Locator;

test.beforeEach(async ({ browser, demo }) => {
  member = await demoPage(browser, { baseURL: demo.url, timezoneId: "Europe/Berlin" });
  const survey = await draftSurvey(member.request, "core", "What is our PMO for?");
  await addPeople(member.request, survey, "bo@example.org", "PMO staff");
  page = `${survey}/people/mail/new?kind=invitation`;
  text = member.getByLabel("Text for PMO staff");
});
test.afterEach(() => member.context().close());

/** Only the script knows on which clocks. */
const listens = () => expect(member.getByText(/On the clocks of Europe\/Berlin/)).toBeVisible();
const keeps = () => member.evaluate(() => Object.values(localStorage).join());

/** Writes before the page's script has come; returns what stood there. */
async function writeEarly(before: string): Promise<string> {
  const release = await holdScript(member);
  await member.goto(page, { waitUntil: "commit" });
  const usual = await text.inputValue();
  await text.fill(`${before}${usual}`);
  await release();
  await listens();
  await member.unrouteAll();
  return usual;
}

test("what is written before the script has come stays, and is kept on this device", async () => {
  const usual = await writeEarly("Early. ");
  await expect(text).toHaveValue(`Early. ${usual}`);
  await expect.poll(keeps).toContain("Early. ");
  await member.getByLabel("Text for Executives").fill(`For all. ${usual}`);
  await member.getByRole("button", { name: "Use the first text for all" }).click();
  await expect(member.getByText("Every audience has the first text now.")).toBeVisible();
  await expect(text).toHaveValue(`For all. ${usual}`);
  await member.reload();
  await expect(text).toHaveValue(`For all. ${usual}`);
  await member.getByRole("button", { name: "Drop it" }).click();
  await expect(text).toHaveValue(usual);
});

test("what this device kept of the same text is offered, and stays until it is decided", async () => {
  await member.goto(page);
  await listens();
  await text.fill("Kept before {link}");
  const usual = await writeEarly("Early. ");
  const offer = member.getByText("This device kept something else that you wrote here");
  await expect(offer).toBeVisible();
  await expect(member.getByRole("button", { name: "Drop it" })).toBeVisible();
  await expect(text).toHaveValue(`Early. ${usual}`);
  await text.press("x");
  expect(await keeps()).toContain("Kept before");
  await member.getByRole("button", { name: "Put back what I wrote" }).click();
  await expect(offer).toBeHidden();
  await expect(text).toHaveValue("Kept before {link}");
  await member.reload();
  await expect(text).toHaveValue("Kept before {link}");
});
