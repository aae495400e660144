import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { answerPage, heading, isLastPage, overflow, press, pressStart, start } from "./respondents";
import { type Audience, type Collecting, demoMember, newSurvey } from "./set-up";
import { test } from "./test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

let survey: Collecting;
test.beforeAll(async ({ demo }) => {
  survey = await newSurvey(await demoMember(demo.url), "full", "Why does our PMO exist?");
});

/** Asked of project managers alone. PMO staff answer all of theirs by hand; of executives nothing is asked that others are not. */
const asksManagers = async (page: Page) => (await page.locator('main input[name="E11"]').count()) > 0;

const ASKED: Record<Audience, { pages: number; own: string; notAsked: string; purpose: string }> = {
  Executives: {
    pages: 26,
    own: "You fund and steer it.",
    notAsked: "own time",
    purpose: "What is the PMO you fund here for?",
  },
  "Project managers": {
    pages: 27,
    own: "You work with it.",
    notAsked: "own time",
    purpose: "What is the PMO you work with here for?",
  },
  "PMO staff": {
    pages: 27,
    own: "You are part of it.",
    notAsked: "hours a week",
    purpose: "What is our PMO here for?",
  },
};

for (const audience of ["Executives", "Project managers", "PMO staff"] as const) {
  test(`${audience} answer every question on a phone, to the receipt`, async ({ page }) => {
    const { pages, own, notAsked, purpose } = ASKED[audience];
    await page.goto(survey.links[audience]);
    await expect(page.getByRole("heading", { name: "What we store about you" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Start" })).toBeInViewport();
    await pressStart(page);
    await expect(page.getByText(own)).toBeVisible();
    const headings: string[] = [];
    let nByHand = 0;
    for (;;) {
      headings.push((await heading(page).textContent()) ?? "");
      expect(await overflow(page), headings.at(-1)).toBe(0);
      const byHand = audience === "PMO staff" || (await asksManagers(page));
      if (byHand) nByHand++;
      await answerPage(page, { byHand });
      const isLast = await isLastPage(page);
      await press(page, isLast ? "Review" : "Continue");
      if (isLast) break;
    }
    expect(headings).toHaveLength(pages);
    expect(nByHand).toBe({ Executives: 0, "Project managers": 1, "PMO staff": pages }[audience]);
    expect(headings).toContain(purpose);
    expect(headings.join(" ")).not.toContain(notAsked);

    await expect(page.getByText(/You answered (\d+) of \1 questions\. Nothing has been sent yet\./)).toBeVisible();
    await page.getByRole("link", { name: "Edit: How do you define PMO value?" }).click();
    await page.getByRole("textbox", { name: "Your answer" }).fill("Fewer bad evenings");
    await press(page, "Save and review");
    await expect(page.getByText("Fewer bad evenings")).toBeVisible();
    expect(await overflow(page)).toBe(0);
    await press(page, "Send my answers");
    await expect(heading(page)).toHaveText("Sent. Thank you.");
    await expect(page.getByText("your draft: it has been deleted")).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save a receipt" }).click();
    const receipt = await readFile(await (await download).path(), "utf8");
    expect(receipt).toContain("Why does our PMO exist?, Northfold Water");
    expect(receipt).not.toContain("Fewer bad evenings");

    await page.goto(survey.links[audience]);
    await expect(heading(page)).toHaveText("This browser has sent its answers");
  });
}

test("counts, chips and marks follow the finger and nothing scrolls sideways at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await start(page, survey.links["Project managers"]);
  const base = page.url().replace(/\d+$/, "");
  const status = (words: string) => page.getByRole("status").filter({ hasText: words });

  await page.goto(`${base}4`);
  for (const i of [0, 1, 2])
    await page
      .getByRole("checkbox", { name: /^Today: / })
      .nth(i)
      .check();
  await expect(status("3 of 3 picked for today")).toBeVisible();
  await page
    .getByRole("checkbox", { name: /^Today: / })
    .nth(3)
    .click();
  await expect(page.getByRole("checkbox", { name: /^Today: / }).nth(3)).not.toBeChecked();
  await expect(status("Take one away to choose another.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Today: Don’t know / not my call" }).check();
  await expect(status("0 of 3 picked for today")).toBeVisible();

  await page.goto(`${base}5`);
  await page
    .locator("svg.triangle-live")
    .first()
    .click({ position: { x: 150, y: 30 } });
  await expect(page.getByRole("spinbutton", { name: "Today: Serves projects" })).toHaveValue("10");
  await expect(status("All tokens are placed")).toBeVisible();

  await page.goto(`${base}6`);
  for (const name of ["Cost control", "Fewer nasty surprises"]) await page.getByRole("checkbox", { name }).check();
  await press(page, "Continue");
  await page.getByRole("button", { name: "Share equally" }).click();
  await expect(page.getByRole("spinbutton", { name: "Cost control" })).toHaveValue("10");
  await page.getByRole("button", { name: "One chip fewer: Cost control" }).click();
  await expect(status("1 chip left to place")).toBeVisible();
  await page.getByRole("button", { name: "Continue", exact: true }).last().click();
  await expect(page.getByText("1 chip is still to place.")).toBeInViewport();
  expect(await overflow(page)).toBe(0);
  await press(page, "Continue");

  await page.getByRole("radio", { name: "2", exact: true }).first().check();
  await page.getByRole("radio", { name: "6", exact: true }).last().check();
  await expect(status("You marked 2 today and 6 should be: four steps towards “result reached”.")).toBeVisible();
  const targets = await page
    .locator("main label")
    .evaluateAll((labels) =>
      labels.map((label) => label.getBoundingClientRect()).map((box) => Math.min(box.width, box.height)),
    );
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
});
