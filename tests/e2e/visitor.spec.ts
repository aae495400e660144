import { expect } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { enterSample } from "./set-up";
import { test } from "./test";

test("the sample’s shared visitor looks at the team and changes nothing", async ({ page }) => {
  await enterSample(page.request);
  await page.goto("/team");
  await expect(page.getByText("Every visitor shares the sample organization")).toBeVisible();
  await expect(page.getByRole("button", { name: "Invite" })).toHaveCount(0);
  await page.goto("/settings");
  await expect(page.getByText("so its settings stay as they are")).toBeVisible();
  await expect(page.getByRole("button", { name: "Leave now" })).toHaveCount(0);
  await expectAccessible(page);
});
