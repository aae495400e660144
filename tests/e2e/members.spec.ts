import { type Browser, expect, type Page } from "@playwright/test";
import { freePort } from "../../scripts/free-port.mjs";
import { expectAccessible } from "./expect-accessible";
import { memberLink } from "./member-link";
import { dataFolder, endServers, type Server, startServer } from "./server";
import { OWNER, setUpOrganization } from "./set-up";
import { test } from "./test";

test.describe.configure({ mode: "serial" });

const BO = { email: "bo@example.org", password: "another horse battery" };
const { dataDir, remove } = dataFolder();
let port: number;
let server: Server;
let owner: Page;
let bo: Page;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const newPage = async (browser: Browser, width: number) =>
  (await browser.newContext({ baseURL: server.url, viewport: { width, height: 844 } })).newPage();
const row = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
const openRow = (page: Page, text: string) => row(page, text).locator(".member-change > summary").click();

test.beforeAll(async ({ browser }) => {
  port = await freePort();
  server = await startServer({ script: "start", dataDir, port });
  owner = await newPage(browser, 1440);
  bo = await newPage(browser, 390);
  await setUpOrganization(owner.request, server);
  await owner.goto("/surveys");
});
test.afterAll(() => {
  endServers();
  remove();
});

test("an owner invites, the link lets one person in, and opening it uses nothing up", async () => {
  await owner.getByRole("link", { name: "Team" }).click();
  await expect(heading(owner)).toHaveText("Team");
  await expect(owner.getByText("These links work on this machine only.")).toBeVisible();
  await owner.getByLabel("E-mail address").fill("bo");
  await owner.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(owner.getByText("This is not an e-mail address.")).toBeVisible();
  await expect(owner.getByLabel("E-mail address")).toHaveValue("bo");
  await owner.getByLabel("E-mail address").fill(BO.email);
  await owner.getByRole("radio", { name: "Viewer" }).check();
  await owner.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(owner.getByText("No mail server is set, so pass this link on yourself.")).toBeVisible();
  const link = new URL(await owner.getByLabel("Link to join").inputValue()).pathname;
  await expect(row(owner, BO.email)).toContainText("Invited, link works until");
  await expectAccessible(owner);

  for (let i = 0; i < 3; i++) expect((await bo.request.get(link)).status()).toBe(200);
  await bo.goto(link);
  await expect(heading(bo)).toHaveText("Join the team of Northfold Works");
  await bo.getByLabel("Your name").fill("Bo Example");
  await bo.getByLabel("Password").fill("short");
  await bo.getByRole("button", { name: "Join" }).click();
  await expect(bo.getByText("Use at least 10 characters for the password.")).toBeVisible();
  await expect(bo.getByLabel("Your name")).toHaveValue("Bo Example");
  await expectAccessible(bo);
  await bo.getByLabel("Password").fill(BO.password);
  await bo.getByRole("button", { name: "Join" }).click();
  await bo.waitForURL(/\/surveys$/);

  await bo.goto("/team");
  await expect(row(bo, "Bo Example")).toContainText("Viewer");
  await expect(bo.getByRole("button", { name: "Invite" })).toHaveCount(0);
  await expect(bo.locator(".member-change")).toHaveCount(0);
  await expectAccessible(bo);
  for (const [path, title] of [
    [link, "This invitation has been used"],
    ["/join/abc", "This link is not complete"],
    [`/join/${"x".repeat(24)}`, "This invitation leads nowhere"],
  ] as const) {
    await bo.goto(path);
    await expect(heading(bo)).toHaveText(title);
  }
  await expectAccessible(bo);
});

test("another role signs that member out", async () => {
  await bo.goto("/settings/log");
  await expect(bo.getByText("Only an owner of your organization sees who did what.")).toBeVisible();
  await owner.goto("/team");
  await openRow(owner, "Bo Example");
  await row(owner, "Bo Example").getByLabel("Role").selectOption("owner");
  await row(owner, "Bo Example").getByRole("button", { name: "Save role" }).click();
  await expect(owner.getByText("With a new role they sign in again.")).toBeVisible();
  await bo.goto("/team");
  await expect(bo).toHaveURL(/\/sign-in\?next=%2Fteam$/);
  await bo.getByLabel("E-mail address").fill(BO.email);
  await bo.getByLabel("Password").fill(BO.password);
  await bo.getByRole("button", { name: "Sign in" }).click();
  await bo.waitForURL(/\/team$/);
  await expect(bo.getByRole("heading", { name: "Invite somebody" })).toBeVisible();
});

test("the last owner stays one", async () => {
  await openRow(bo, "Ada Example");
  await row(bo, "Ada Example").getByLabel("Role").selectOption("editor");
  await row(bo, "Ada Example").getByRole("button", { name: "Save role" }).click();
  await expect(row(bo, "Ada Example")).toContainText("Editor");
  await openRow(bo, "Bo Example");
  await expect(bo.getByText("You are the last owner")).toBeVisible();
  await bo.goto("/settings");
  await bo.getByText("Leave Northfold Works").click();
  await bo.getByRole("button", { name: "Leave now" }).click();
  await expect(bo.getByText("Bo Example is the last owner. Make another member an owner first.")).toBeVisible();
  await expectAccessible(bo);
});

test("an invitation can be withdrawn", async () => {
  await bo.goto("/team");
  await bo.getByLabel("E-mail address").fill("cy@example.org");
  await bo.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(row(bo, "cy@example.org")).toContainText("Invited, link works until");
  await openRow(bo, "cy@example.org");
  await row(bo, "cy@example.org").getByText("Withdraw invitation").click();
  await bo.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(bo.getByText("The invitation is withdrawn")).toBeVisible();
  await expect(row(bo, "cy@example.org")).toHaveCount(0);
});

test("without mail a link is made on the console, and a running server is named as what is in the way", async () => {
  await owner.goto("/sign-in/link");
  await expect(owner.getByText("This installation sends no mail yet.")).toBeVisible();
  const here = { DATA_DIR: dataDir, PORT: String(port) };
  expect(await memberLink(OWNER.email, here)).toMatchObject({
    code: 2,
    said: expect.stringContaining("stop the server"),
  });
  server.signal("SIGTERM");
  await server.ended;
  expect(await memberLink("nobody@example.org", here)).toMatchObject({ code: 2 });
  const { said } = await memberLink(OWNER.email, here);
  const path = new URL(/http\S+/.exec(said)?.[0] ?? "").pathname;

  server = await startServer({ script: "start", dataDir, port });
  await owner.goto("/team");
  await expect(owner).toHaveURL(/\/sign-in/);
  await owner.goto(path);
  await expect(heading(owner)).toHaveText("Sign in to Northfold Works");
  await owner.getByRole("button", { name: "Sign in" }).click();
  await owner.waitForURL(/\/surveys$/);
});

test("settings are saved, and whoever is removed is out at once", async () => {
  await bo.goto("/settings");
  await bo.getByLabel("Days that contacts are kept").fill("400");
  await bo.getByRole("button", { name: "Save organization" }).click();
  await expect(bo.getByText("Give a whole number of days from 1 to 365.")).toBeVisible();
  await bo.getByLabel("Days that contacts are kept").fill("60");
  await bo.getByRole("button", { name: "Save organization" }).click();
  await expect(bo.getByText("Saved.")).toBeVisible();
  await owner.goto("/settings");
  await expect(owner.getByText("60 days")).toBeVisible();
  await bo.goto("/team");
  await openRow(bo, "Ada Example");
  await row(bo, "Ada Example").getByText("Remove", { exact: true }).click();
  await bo.getByRole("button", { name: "Remove Ada Example" }).click();
  await expect(bo.getByText("Wherever they were signed in, they are signed out.")).toBeVisible();
  await owner.goto("/settings");
  await expect(owner).toHaveURL(/\/sign-in/);
});

test("the log tells all of it, by member, and as a file", async () => {
  await bo.goto("/settings");
  await bo.getByRole("link", { name: "Log: who did what" }).click();
  await expect(heading(bo)).toHaveText("Log");
  for (const sentence of [
    "Ada Example invited somebody to the team",
    "Bo Example joined the team",
    "Ada Example changed a role",
    "Bo Example withdrew an invitation to the team",
    "Bo Example changed the organization",
    "Bo Example removed somebody from the team",
  ]) {
    await expect(bo.getByText(sentence).first()).toBeVisible();
  }
  await expectAccessible(bo);
  await bo.getByLabel("Member").selectOption({ label: "Ada Example" });
  await bo.getByRole("button", { name: "Show" }).click();
  await expect(bo.getByText("Bo Example joined the team")).toHaveCount(0);
  await expect(bo.getByText("Ada Example changed a role")).toBeVisible();
  const download = bo.waitForEvent("download");
  await bo.getByRole("link", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toBe("plumbline-log.csv");
  const csv = await bo.request.get("/settings/log/csv");
  expect(await csv.text()).toContain("removed somebody from the team");
  expect((await owner.request.get("/settings/log/csv")).status()).toBe(401);
});
