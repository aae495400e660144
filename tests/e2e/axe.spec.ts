import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { answerPage, demoMember, heading, newSurvey, personalLink, press, start } from "./respondents";

test.use({ actionTimeout: 10_000 });

/** Nothing serious or critical by light; by dark only the colours differ. */
async function scan(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (colorScheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze();
    const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    const found = bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

test("pages before anybody is signed in", async ({ page }) => {
  for (const path of ["/", "/sign-in", "/setup", "/nowhere"]) {
    await page.goto(path);
    await scan(page, path);
  }
});

test("the studio", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Look at the sample organization" }).click();
  await page.waitForURL(/\/surveys\/[^/]+\/results/);
  await expect(heading(page)).toBeVisible();
  await scan(page, "results home");
  await page.goto("/surveys");
  await scan(page, "surveys");
  await page.goto("/surveys/new");
  await scan(page, "new survey");
  await page.goto("/surveys/import");
  await scan(page, "import");
});

test("everything that a respondent meets", async ({ page, browser }) => {
  const member = await demoMember(browser);
  const survey = await newSurvey(member, "full", "Why does our PMO exist?");
  await scan(member, "a survey that is collecting");
  const link = await personalLink(member, survey.url, "PMO staff");
  await member.context().close();

  await page.goto(survey.links.Executives);
  await scan(page, "welcome by an open link");
  await page.goto(link);
  await page.getByText("Full notice and who to ask").click();
  await scan(page, "welcome by a personal link");
  await start(page, link);
  const base = page.url().replace(/\d+$/, "");
  // One page of each kind, with some of it chosen and some not: words, cards, triangle, picks, chips, twin scale, ladder, effort, chips without picks, number,
  // choice, choice twin, statements, guesses, worded scale.
  for (const step of [1, 4, 5, 6, 7, 8, 12, 13, 16, 17, 18, 20, 23, 24, 25]) {
    await page.goto(`${base}${step}`);
    await answerPage(page);
    await scan(page, `page ${step}, ${await heading(page).textContent()}`);
    if (step === 6) await press(page, "Continue");
  }

  await page.goto(`${base}16`);
  await page.getByRole("spinbutton").first().fill("25");
  await page.getByRole("button", { name: "Continue", exact: true }).last().click();
  await expect(page.getByRole("alert").filter({ hasText: "Write a whole number" })).toBeVisible();
  await scan(page, "a mistake");
  await page.goto(`${base}later`);
  await scan(page, "later");
  await page.goto(`${base}review`);
  await scan(page, "review");
  await press(page, "Send my answers");
  await expect(heading(page)).toHaveText("Sent. Thank you.");
  await scan(page, "receipt");
  await page.goto(link);
  await scan(page, "used link");
  await page.goto("/r/abc");
  await scan(page, "malformed link");
});
