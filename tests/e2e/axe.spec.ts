import { expect, type Page } from "@playwright/test";
import { graveFaults } from "./expect-accessible";
import { answerPage, heading, press, start } from "./respondents";
import { demoPage, enterSample, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

/** Nothing serious or critical by light; by dark only the colours differ. */
async function scan(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await graveFaults(page), `${where}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await graveFaults(page, ["color-contrast"]), `${where}, dark`).toEqual([]);
}

test("pages before anybody is signed in", async ({ page }) => {
  for (const path of ["/", "/sign-in", "/setup", "/nowhere"]) {
    await page.goto(path);
    await scan(page, path);
  }
});

test("the studio", async ({ page }) => {
  await page.goto(await enterSample(page.request));
  await expect(heading(page)).toBeVisible();
  await scan(page, "results home");
  await page.goto("/surveys");
  await scan(page, "surveys");
  await page.goto("/surveys/new");
  await scan(page, "new survey");
  await page.goto("/surveys/import");
  await scan(page, "import");
});

test("everything that a respondent meets, and where they are asked", async ({ page, browser, demo }) => {
  const member = await demoPage(browser, { baseURL: demo.url });
  const survey = await newSurvey(member.request, "full", "Why does our PMO exist?");
  const link = await personalLink(member.request, survey.url, "PMO staff");
  for (const [path, where] of [
    ["/people", "a survey that is collecting"],
    ["/people/list?words=person-", "the list"],
    ["/people/sheet/pmo-staff", "a sheet to print"],
    ["/settings", "rules"],
  ] as const) {
    await member.goto(`${survey.url}${path}`);
    await scan(member, where);
    if (where === "the list") {
      await member.locator("main table").getByRole("link").click();
      await expect(member.getByRole("textbox", { name: "Personal link" })).toBeVisible();
      await scan(member, "a person of the list");
    }
  }
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
  // The mistake was not saved: the page asks the server about it first, and what is pressed meanwhile waits for the answer.
  await expect(page.getByText("Something you typed is only on this device")).toBeVisible();
  await scan(page, "review");
  await press(page, "Send my answers");
  await expect(heading(page)).toHaveText("Sent. Thank you.");
  await scan(page, "receipt");
  await page.goto(link);
  await scan(page, "used link");
  await page.goto("/r/abc");
  await scan(page, "malformed link");
});
