import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { enterSample } from "./set-up";
import { test } from "./test";

/** 30 people of three groups; semicolons and Latin-1, as a spreadsheet of Western Europe saves it. */
const CSV = [
  "Group;Worth (0-10);What is it for?;Values;Agree;Respondent e-mail",
  ...Array.from({ length: 30 }, (_, i) => {
    const group = ["PMO staff", "Executives", "Project managers"][i % 3];
    const worth = i === 7 ? "viel" : 2 * (i % 3) + (i % 5);
    const words = `"Because Größe ${i} matters; and\nit is ""ours"""`;
    const values = [`"Cost; Risk"`, "Speed", `"Risk; Speed"`][i % 3];
    const agree = ["Agree", "Strongly agree", "Neutral", "Disagree"][i % 4];
    return [group, worth, words, values, agree, `person${i}@example.org`].join(";");
  }),
  "Visitors;3;Only looking;Cost;Agree;visitor@example.org",
].join("\r\n");

const COMMA = ["..", "../.."]
  .map((up) => join(process.cwd(), up, "shared", "data", "538-comma", "responses.csv"))
  .find((path) => existsSync(path));

test.beforeEach(async ({ page }) => {
  await enterSample(page.request);
  await page.goto("/surveys/import");
});

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const meaning = (page: Page, name: string) => column(page, name).getByLabel("Means", { exact: true });
const send = (page: Page) => page.getByRole("button", { name: "Read the file" }).click();
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "text/csv", buffer });
const kept = (dataDir: string) => {
  const folder = join(dataDir, "imports");
  return existsSync(folder) ? readdirSync(folder).length : 0;
};

test("a spreadsheet of semicolons and Latin-1 becomes a survey with results", async ({ page, demo }) => {
  const before = kept(demo.dataDir);
  await page.getByLabel("File").setInputFiles(file("Why a PMO.csv", Buffer.from(CSV, "latin1")));
  await send(page);
  await expect(page.getByText("Read as Windows-1252 (Western European), columns divided by semicolons.")).toBeVisible();
  await expect(page.getByText(/Größe 0 matters/).first()).toBeVisible();
  for (const [name, use] of [
    ["Group", "audience"],
    ["Worth (0-10)", "scale"],
    ["What is it for?", "text"],
    ["Values", "multi"],
    ["Agree", "words"],
    ["Respondent e-mail", "ignore"],
  ] as const) {
    await expect(meaning(page, name), name).toHaveValue(use);
  }
  await expect(column(page, "Agree").getByLabel("Words of the scale")).toHaveValue(
    /^Strongly disagree\n.*\nStrongly agree$/s,
  );

  // What cannot be is refused with the column it is about, and nothing that was chosen is lost.
  await column(page, "Worth (0-10)").getByLabel("Highest", { exact: true }).fill("0");
  await meaning(page, "Values").selectOption("ignore");
  await page.getByRole("button", { name: "Go on to the audiences" }).click();
  await expect(page.getByText("One column needs another look.")).toBeVisible();
  await expectAccessible(page);
  await expect(meaning(page, "Values")).toHaveValue("ignore");
  await column(page, "Worth (0-10)").getByLabel("Highest", { exact: true }).fill("10");
  await page.getByRole("button", { name: "Go on to the audiences" }).click();

  await expect(page.getByRole("heading", { name: "Who is compared?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: /Visitors 1 row/ }).uncheck();
  await page.getByLabel("Audience of Executives").fill("Board");
  await page.getByRole("button", { name: "Back to the columns" }).click();
  await expect(meaning(page, "Values")).toHaveValue("ignore");
  await meaning(page, "Values").selectOption("multi");
  await page.getByRole("button", { name: "Go on to the audiences" }).click();
  await expect(page.getByLabel("Audience of Executives")).toHaveValue("Board");
  await page.getByRole("button", { name: "Go on and check" }).click();

  await expect(page.getByRole("heading", { name: "1 problem in the file" })).toBeVisible();
  const problem = page.getByRole("row", { name: /“viel”/ });
  await expect(problem).toContainText("9");
  await expect(problem).toContainText("Write a whole number from 0 to 10, or leave the cell empty.");
  await expect(page.getByText("1 row of entries that you do not compare is not imported.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/surveys");
  await expect(page.getByRole("link", { name: "Why a PMO" })).toHaveCount(0);
  await page.goBack();
  await page.getByRole("button", { name: "Import the answers of 30 people" }).click();
  await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]{36}\/results$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("30 answered")).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText("Board").first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText("example.org");
  expect(kept(demo.dataDir)).toBe(before);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("answers pasted from a spreadsheet are read by their tabs", async ({ page }) => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i % 2 ? "Board" : "PMO"}\t${1 + (i % 5)}`);
    await page.getByLabel("Or paste it here").fill(["Group\tUseful", ...rows].join("\n"));
    await send(page);
    await expect(page.getByText("columns divided by tabs")).toBeVisible();
    await page.getByRole("button", { name: "Go on to the audiences" }).click();
    await page.getByRole("button", { name: "Go on and check" }).click();
    await expect(page.getByText("Every cell can be read.")).toBeVisible();
    await expect(page.getByText("6 people").first()).toBeVisible();
    await page.getByText("Discard this upload", { exact: false }).first().click();
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(page).toHaveURL(/\/surveys$/);
  });
});

test("what is no table of answers is refused with a sentence that says what to do", async ({ page }, info) => {
  const refused: [Buffer, RegExp][] = [
    [Buffer.from("PK\u0003\u0004\u0014\u0000"), /This is a spreadsheet file\. Open it and save it as “CSV UTF-8”/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 9]), /This is not a text file/],
    [Buffer.from("a,b\n"), /There is a heading and no row under it/],
    [Buffer.from("\n \n"), /The file is empty/],
    [Buffer.alloc(21 * 1024 * 1024, "a,b\n"), /The file is larger than 20 MB/],
  ];
  // Chosen from the disk, as a person does: 21 MB that are handed over as bytes take a busy machine half a minute.
  const path = info.outputPath("answers.csv");
  for (const [bytes, sentence] of refused) {
    writeFileSync(path, bytes);
    await page.getByLabel("File").setInputFiles(path);
    await send(page);
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await page.goto("/surveys/import");
  await send(page);
  await expect(page.getByText("Choose a file, or paste the answers into the field.")).toBeVisible();
});

test("a published survey of 1,129 people", async ({ page }) => {
  test.skip(!COMMA, "538-comma is not there: ../shared/data/538-comma/responses.csv");
  await page.getByLabel("File").setInputFiles(COMMA ?? "");
  await send(page);
  await expect(meaning(page, "Gender")).toHaveValue("audience");
  await expect(meaning(page, "RespondentID")).toHaveValue("ignore");
  await page.getByRole("button", { name: "Go on to the audiences" }).click();
  await page.getByRole("button", { name: "Go on and check" }).click();
  await expect(page.getByText("Every cell can be read.")).toBeVisible();
  await page.getByLabel("Title of the survey").fill("The serial comma");
  await page.getByRole("button", { name: "Import the answers of 1,037 people" }).click();
  await expect(page.getByText(/1,?037 answered/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText("Do we agree?")).toBeVisible();
});
