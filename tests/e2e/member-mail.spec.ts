import { type Browser, expect, type Page } from "@playwright/test";
import { freePort } from "../../scripts/free-port.mjs";
import { mailServer } from "../mail-server";
import { expectAccessible } from "./expect-accessible";
import { dataFolder, endServers, type Server, startServer } from "./server";
import { setUpOrganization } from "./set-up";
import { test } from "./test";

test.describe.configure({ mode: "serial" });

const DEE = { email: "dee@example.org", password: "another horse battery" };
const { dataDir, remove } = dataFolder();
let server: Server;
let mail: Awaited<ReturnType<typeof mailServer>>;
let owner: Page;
let dee: Page;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const newPage = async (browser: Browser, width: number) =>
  (await browser.newContext({ baseURL: server.url, viewport: { width, height: 844 } })).newPage();
const row = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

/** The link of the newest mail to this address, as soon as it has come. */
async function mailedLink(address: string, path: string, nth = 1): Promise<string> {
  const links = () =>
    mail.to(address).flatMap((text) => text.match(new RegExp(`https?://\\S+${path}/[\\w-]{24}`)) ?? []);
  await expect.poll(() => links().length, { timeout: 60_000 }).toBe(nth);
  return new URL(links().at(-1) ?? "").pathname;
}

test.beforeAll(async ({ browser }) => {
  const port = await freePort();
  mail = await mailServer();
  const env = { SMTP_URL: mail.url, APP_URL: `http://localhost:${port}` };
  server = await startServer({ script: "start", dataDir, port, env });
  owner = await newPage(browser, 1440);
  await setUpOrganization(owner.request, server);
});
test.afterAll(async () => {
  endServers();
  await mail.close();
  remove();
});

test("an invitation goes by mail where a mail server is set, and can be withdrawn", async ({ browser }) => {
  await owner.goto("/team");
  await owner.getByLabel("E-mail address").fill("cy@example.org");
  await owner.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(owner.getByText("The invitation to cy@example.org has been sent.")).toBeVisible();
  await expect(owner.getByLabel("Link to join")).toHaveCount(0);
  const first = await mailedLink("cy@example.org", "/join");
  await row(owner, "cy@example.org").locator(".member-change > summary").click();
  await owner.getByRole("button", { name: "Invite again" }).click();
  await mailedLink("cy@example.org", "/join", 2);
  const cy = await newPage(browser, 390);
  await cy.goto(first);
  await expect(cy.getByText("it took this one’s place")).toBeVisible();
  await cy.context().close();
  await row(owner, "cy@example.org").getByText("Withdraw invitation").click();
  await owner.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(owner.getByText("The invitation is withdrawn")).toBeVisible();
  await expect(row(owner, "cy@example.org")).toHaveCount(0);
});

test("joining works without a script", async ({ browser }) => {
  await owner.goto("/team");
  await owner.getByLabel("E-mail address").fill(DEE.email);
  await owner.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await mailedLink(DEE.email, "/join");
  dee = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await dee.goto(link);
  await dee.getByRole("button", { name: "Join" }).click();
  await expect(dee.getByText("Give your name.")).toBeVisible();
  await dee.getByLabel("Your name").fill("Dee Example");
  await dee.getByLabel("Password").fill(DEE.password);
  await dee.getByRole("button", { name: "Join" }).click();
  await expect(dee).toHaveURL(/\/surveys$/);
});

test("a mailed link signs in once, the answer is the same for a stranger, and many are refused", async ({
  browser,
}) => {
  const phone = await newPage(browser, 390);
  const ask = async (address: string) => {
    await phone.goto("/sign-in");
    await phone.getByRole("link", { name: "Sign in by e-mail instead" }).click();
    await expect(heading(phone)).toHaveText("Sign in by e-mail");
    await phone.getByLabel("E-mail address").fill(address);
    await phone.getByRole("button", { name: "Send me a link" }).click();
    const said = phone.getByText(`If ${address} belongs to a member`);
    await expect(said).toBeVisible();
    return (await said.textContent())?.replace(address, "…");
  };
  expect(await ask("nobody@example.org")).toBe(await ask(DEE.email));
  await expectAccessible(phone);
  const link = await mailedLink(DEE.email, "/sign-in/link");
  expect(mail.to("nobody@example.org")).toEqual([]);
  for (let i = 0; i < 3; i++) expect((await phone.request.get(link)).status()).toBe(200);
  await phone.goto(link);
  await expect(phone.getByText("You are Dee Example")).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Sign in" }).click();
  await phone.waitForURL(/\/surveys$/);
  await phone.goto(link);
  await expect(heading(phone)).toHaveText("This sign-in link has been used");
  await phone.context().clearCookies();
  for (let i = 0; i < 3; i++) await ask("nobody@example.org");
  await phone.goto("/sign-in/link");
  await phone.getByLabel("E-mail address").fill("nobody@example.org");
  await phone.getByRole("button", { name: "Send me a link" }).click();
  await expect(phone.getByText("Too many links for this address")).toBeVisible();
  await phone.context().close();
});

test("a new password ends the other sessions", async ({ browser }) => {
  const phone = await newPage(browser, 390);
  await phone.goto("/reset");
  await phone.getByLabel("E-mail address").fill(DEE.email);
  await phone.getByRole("button", { name: "Send me a link" }).click();
  await expect(phone.getByText("a link is on its way")).toBeVisible();
  const link = await mailedLink(DEE.email, "/reset");
  await phone.goto(link);
  await expect(heading(phone)).toHaveText("Choose a new password");
  await expectAccessible(phone);
  await dee.goto("/team");
  await expect(dee).toHaveURL(/\/team$/);
  await phone.getByLabel("New password").fill("a third horse battery");
  await phone.getByRole("button", { name: "Set password and sign in" }).click();
  await phone.waitForURL(/\/surveys$/);
  await dee.goto("/team");
  await expect(dee).toHaveURL(/\/sign-in/);
  await phone.goto(link);
  await expect(heading(phone)).toHaveText("This link has been used");
  await phone.context().close();
});
