import { expect } from "@playwright/test";
import { answerPage, heading, isLastPage, press, pressStart, start } from "./respondents";
import { type Collecting, demoMember, newSurvey } from "./set-up";
import { test } from "./test";

test.use({ javaScriptEnabled: false });

let survey: Collecting;
test.beforeAll(async ({ demo }) => {
  survey = await newSurvey(await demoMember(demo.url), "public-sector", "Why does our PMO exist?");
});

test("the whole questionnaire without a script, to the receipt", async ({ page }) => {
  await page.goto(survey.links["PMO staff"]);
  await pressStart(page);
  let pages = 1;
  for (; ; pages++) {
    await answerPage(page, { byHand: true });
    const isLast = await isLastPage(page);
    await press(page, isLast ? "Review" : "Continue");
    if (isLast) break;
  }
  expect(pages).toBe(27);
  await expect(page.getByText(/You answered (\d+) of \1 questions/)).toBeVisible();
  await expect(page.getByText("So that surprises reach us while they are still small.").first()).toBeVisible();
  await press(page, "Send my answers");
  await expect(heading(page)).toHaveText("Sent. Thank you.");
  await page.goBack();
  await expect(heading(page)).toHaveText("This browser has sent its answers");
});

test("the server says what is wrong, how to mend it, and keeps what was typed", async ({ page }) => {
  await start(page, survey.links.Executives);
  const go = (name: string) => page.getByRole("button", { name, exact: true }).last().click();

  const words = page.getByRole("textbox", { name: "Our PMO exists so that…" });
  await words.fill("projects\nend well");
  await page.getByRole("checkbox", { name: /I don’t know why it exists/ }).check();
  await go("Continue");
  await expect(page.getByRole("alert").filter({ hasText: "Keep one of the two" })).toBeVisible();
  await expect(words).toHaveValue("projects\nend well");
  await expect(words).toHaveAccessibleDescription(/Keep one of the two/);
  await page.getByRole("checkbox", { name: /I don’t know why it exists/ }).uncheck();
  await press(page, "Continue");
  await press(page, "Back");
  await expect(words).toHaveValue("projects\nend well");

  const base = page.url().replace(/\d+$/, "");
  await page.goto(`${base}6`);
  const boxes = page.locator('input[name="C1"]');
  for (const i of [0, 1, 2, 3, 4, 5]) await boxes.nth(i).check();
  await go("Continue");
  await expect(page.getByText("You picked 6; the most is 5. Take 1 away.")).toBeVisible();
  await expect(page.locator('input[name="C1"]:checked')).toHaveCount(6);
  for (const i of [2, 3, 4, 5]) await boxes.nth(i).uncheck();
  await press(page, "Continue");

  const chips = page.getByRole("spinbutton");
  await expect(chips).toHaveCount(2);
  await chips.first().fill("18");
  await chips.last().fill("5");
  await go("Continue");
  await expect(page.getByText("You placed 23 of 20 chips. Take 3 back.")).toBeVisible();
  await expect(chips.first()).toHaveValue("18");
  await expect(chips.first()).toHaveAccessibleDescription(/Take 3 back/);
  await chips.first().fill("10");
  await go("Continue");
  await expect(page.getByText("5 chips are still to place.")).toBeVisible();
  await press(page, "Continue");

  await page.goto(`${base}7`);
  await press(page, "Change my picks");
  await expect(page).toHaveURL(/\/6$/);
  await page.locator('input[name="C1"]:checked').first().uncheck();
  await press(page, "Continue");
  await expect(page.getByRole("spinbutton")).toHaveCount(1);
});

test("sending needs one real answer; “don’t know” alone is not one", async ({ page }) => {
  await start(page, survey.links["Project managers"]);
  await page.goto(page.url().replace(/\d+$/, "review"));
  await page.getByRole("link", { name: "Answer: Does what the PMO gives back outweigh" }).click();
  await page.getByRole("radio", { name: /don’t know/i }).check();
  await press(page, "Save and review");
  await expect(page.getByText("You answered 1 of 33 questions.")).toBeVisible();
  await press(page, "Send my answers");
  await expect(page.getByRole("alert")).toContainText("So far you have only said “don’t know”.");
  await page.getByRole("link", { name: "Edit: Does what the PMO gives back outweigh" }).click();
  await page.getByRole("radio", { name: "7", exact: true }).check();
  await press(page, "Save and review");
  await press(page, "Send my answers");
  await expect(heading(page)).toHaveText("Sent. Thank you.");
});
