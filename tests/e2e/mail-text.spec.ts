import { expect } from "@playwright/test";
import { holdScript } from "./hold-script";
import { addPeople, demoPage, draftSurvey } from "./set-up";
import { test } from "./test";

test("what is written before the script has come stays, and is kept on this device", async ({ browser, demo }) => {
  const member = await demoPage(browser, { baseURL: demo.url, timezoneId: "Europe/Berlin" });
  const survey = await draftSurvey(member.request, "core", "What is our PMO for?");
  await addPeople(member.request, survey, "bo@example.org", "PMO staff");
  const release = await holdScript(member);
  await member.goto(`${survey}/people/mail/new?kind=invitation`, { waitUntil: "commit" });
  const text = member.getByLabel("Text for PMO staff");
  const usual = await text.inputValue();
  await text.fill(`Early. ${usual}`);
  await release();
  // Only the script knows on which clocks.
  await expect(member.getByText(/On the clocks of Europe\/Berlin/)).toBeVisible();
  await expect(text).toHaveValue(`Early. ${usual}`);
  await member.unrouteAll();
  const kept = () => member.evaluate(() => Object.values(localStorage).join());
  await expect.poll(kept).toContain("Early. ");
  await member.getByLabel("Text for Executives").fill(`For all. ${usual}`);
  await member.getByRole("button", { name: "Use the first text for all" }).click();
  await expect(member.getByText("Every audience has the first text now.")).toBeVisible();
  await expect(text).toHaveValue(`For all. ${usual}`);
  await member.reload();
  await expect(text).toHaveValue(`For all. ${usual}`);
  await member.getByRole("button", { name: "Drop it" }).click();
  await expect(text).toHaveValue(usual);
  await member.context().close();
});
