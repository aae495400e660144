import { expect, type Page } from "@playwright/test";
import { freePort } from "../../scripts/free-port.mjs";
import { mailServer } from "../mail-server";
import { answerAs } from "./answer-as";
import { expectAccessible } from "./expect-accessible";
import { dataFolder, endServers, type Server, startServer } from "./server";
import { addPeople, draftSurvey, OWNER, openSurvey, setUpOrganization } from "./set-up";
import { test } from "./test";

test.describe.configure({ mode: "serial" });

const { dataDir, remove } = dataFolder();
let server: Server;
let owner: Page;
let mail: string;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ script: "start", dataDir, port: await freePort() });
  owner = await (await browser.newContext({ baseURL: server.url, timezoneId: "Europe/Berlin" })).newPage();
  await setUpOrganization(owner.request, server);
  // An open survey and three people to invite.
  const survey = await draftSurvey(owner.request, "core", "What is our PMO for?");
  const lines = "Bo Example; bo@example.org\nCleo; cleo@example.org\ndee@example.org";
  await addPeople(owner.request, survey, lines, "PMO staff");
  await openSurvey(owner.request, survey);
  mail = `${survey}/people/mail`;
});
test.afterAll(() => {
  endServers();
  remove();
});

test("the page says that nothing leaves this machine, and proposes the mails of a survey", async () => {
  await owner.goto(mail);
  await expect(owner.getByText("Nothing leaves this machine")).toBeVisible();
  await expect(owner.getByText(/set SMTP_URL/)).toBeVisible();
  await expect(owner.getByText("These links work on this machine only.")).toBeVisible();
  const steps = owner.getByRole("listitem").filter({ has: owner.getByRole("heading", { level: 3 }) });
  await expect(steps).toHaveCount(4);
  await expectAccessible(owner);
  await owner.goto(`${mail}/new?kind=reminder`);
  await expect(owner.getByRole("group").getByText(/Reminders need a mail server/)).toBeVisible();
});

test("an invitation is written, previewed, tested and planned; nothing typed is lost by a mistake", async () => {
  await owner.goto(mail);
  await owner.getByRole("link", { name: "Write and plan: Invitation" }).click();
  await expect(owner.getByText("3 people not invited yet")).toBeVisible();
  await expect(owner.getByText("These links work on this machine only.")).toBeVisible();
  await expect(owner.getByText(/On the clocks of Europe\/Berlin/)).toBeVisible();
  const text = owner.getByLabel("Text for PMO staff");
  const usual = await text.inputValue();
  await text.fill("Half a sentence");
  await owner.getByRole("link", { name: "Back to mail" }).click();
  await owner.getByRole("link", { name: "Write and plan: Invitation" }).click();
  await expect(owner.getByText("What you wrote here before is back")).toBeVisible();
  await expect(text).toHaveValue("Half a sentence");
  await owner.getByRole("button", { name: "Preview" }).click();
  await expect(owner.getByText(/^PMO staff: .*\{link\}/)).toBeVisible();
  await owner.getByRole("button", { name: "Drop it" }).click();
  await expect(text).toHaveValue(usual);
  expect(await owner.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await text.fill(usual.replace("Hello {name}", "Dear {nmae}"));
  await owner.getByRole("button", { name: "Preview" }).click();
  await expect(owner.getByText("PMO staff: {nmae} is no placeholder. Did you mean {name}?")).toBeVisible();
  await expect(text).toHaveValue(/^Dear \{nmae\}/);
  await text.fill(usual.replace("Hello {name}", "Dear {name}"));
  await owner.getByRole("button", { name: "Preview" }).click();
  const preview = owner.getByRole("region", { name: "Preview" });
  await expect(preview.getByText(/Dear Ada Example,/)).toBeVisible();
  await expect(preview.getByText(/\/r\//)).toHaveCount(0);
  await expectAccessible(owner);

  await owner.getByRole("button", { name: "Send a test to me" }).click();
  await expect(owner.getByText(`3 tests to ${OWNER.email} laid into the outbox.`)).toBeVisible();
  await owner.getByLabel("Day and time").fill("2020-01-01T09:00");
  await owner.getByRole("button", { name: "Plan for this time" }).click();
  await expect(owner.getByText("This time has passed.")).toBeVisible();
  await expect(text).toHaveValue(/^Dear \{name\}/);
  // Neither a refusal nor a server that is not there takes what was written.
  const kept = () => owner.evaluate(() => Object.values(localStorage).join());
  expect(await kept()).toContain("Dear {name}");
  await owner.context().setOffline(true);
  await owner.getByRole("button", { name: "Plan for this time" }).click();
  await expect(owner.getByRole("heading", { name: "This page could not be shown." })).toBeVisible();
  await owner.context().setOffline(false);
  await expect.poll(kept).toContain("Dear {name}");
  await owner.reload();
  await expect(owner.getByText("What you wrote here before is back")).toBeVisible();
  await expect(text).toHaveValue(/^Dear \{name\}/);
  await owner.getByLabel("Day and time").fill("2099-07-01T09:00");
  await owner.getByRole("button", { name: "Plan for this time" }).click();
  await expect(owner).toHaveURL(new RegExp(`${mail}$`));
  expect(await owner.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect(owner.getByText(/Wed 1 July, 09:00 (CEST|GMT\+2)/)).toBeVisible();
  await owner.getByRole("checkbox", { name: "Executives" }).uncheck();
  await expect(owner.getByText("Saved.")).toBeVisible();
  await expectAccessible(owner);
});

test("what one member keeps of a mail never replaces unasked what another has saved since", async ({ browser }) => {
  const { cookies } = await owner.context().storageState();
  const context = await browser.newContext({ baseURL: server.url, storageState: { cookies, origins: [] } });
  const other = await context.newPage();
  const edit = async (page: Page) => {
    await page.goto(mail);
    await page.getByRole("link", { name: "Edit text and time: Invitation" }).click();
    await expect(page.getByLabel("Text for PMO staff")).toBeVisible();
  };
  const save = async (label: string, words: string) => {
    await edit(other);
    await other.getByLabel(label).fill(words);
    await other.getByRole("button", { name: "Save", exact: true }).click();
    await expect(other).toHaveURL(new RegExp(`${mail}$`));
  };
  const text = owner.getByLabel("Text for PMO staff");
  await edit(owner);
  const mine = `Mine. ${await text.inputValue()}`;
  await text.fill(mine);
  await save("Subject for Executives", "Theirs");
  await edit(owner);
  await expect(owner.getByText("What you wrote here before is back")).toBeVisible();
  await expect(text).toHaveValue(mine);
  await expect(owner.getByLabel("Subject for Executives")).toHaveValue("Theirs");

  const theirs = mine.replace("Mine.", "Theirs.");
  await save("Text for PMO staff", theirs);
  await edit(owner);
  await expect(owner.getByText("Somebody saved this mail after you wrote here")).toBeVisible();
  await expect(text).toHaveValue(theirs);
  await expectAccessible(owner);
  await owner.getByRole("button", { name: "Put back what I wrote" }).click();
  await expect(text).toHaveValue(mine);
  await owner.getByRole("button", { name: "Drop it" }).click();
  await expect(text).toHaveValue(theirs);

  await edit(other);
  await other.getByLabel("Text for PMO staff").fill("Left at a shared desk");
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other).toHaveURL(`${server.url}/`);
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await context.close();
});

test("a test mail's link leads to a page that says so", async () => {
  await owner.goto("/outbox");
  await expect(owner.getByText("Nothing here has left this machine")).toBeVisible();
  await expectAccessible(owner);
  await owner.getByRole("link", { name: /^\[Test · PMO staff\]/ }).click();
  await expect(owner.getByText("These links work on this machine only.")).toBeVisible();
  await owner
    .getByRole("link", { name: /mail-test/ })
    .first()
    .click();
  await expect(owner.getByRole("heading", { name: "This was a test mail" })).toBeVisible();
});

test("sent now, each person's mail lies in the outbox with a link that answers", async ({ browser }) => {
  await owner.goto(mail);
  await owner.getByRole("link", { name: "Edit text and time: Invitation" }).click();
  await owner.getByText("Send now …").click();
  await expect(owner.getByText(/3 people wait for an invitation/)).toBeVisible();
  await owner.getByRole("button", { name: "Send now", exact: true }).click();
  await expect(owner.getByText(/· 3 people/)).toBeVisible({ timeout: 60_000 });
  await owner.goto("/outbox");
  for (const to of ["bo@example.org", "cleo@example.org", "dee@example.org"]) {
    await expect(owner.getByRole("row").filter({ hasText: to })).toHaveCount(1);
  }
  await openMail(owner, "bo@example.org");
  await expect(owner.getByText("This link belongs to one person")).toBeVisible();
  await expectAccessible(owner);
  const link = await owner.getByRole("link", { name: /\/r\// }).getAttribute("href");
  const person = await (await browser.newContext({ baseURL: server.url })).newPage();
  await answerAs(person, link ?? "", { words: "It keeps us honest about what we promised", level: 2 });
  await owner.goto("/outbox");
  await openMail(owner, "dee@example.org");
  await expect(owner.getByText(/^Hello,|Dear,/)).toBeVisible();
});

async function openMail(page: Page, to: string): Promise<void> {
  await page.getByRole("row").filter({ hasText: to }).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "A mail that went nowhere" })).toBeVisible();
}

test("unsubscribing asks first, works by keyboard and without a script, can be undone, and leaves the link alone", async ({
  browser,
}) => {
  await owner.goto("/outbox");
  await openMail(owner, "cleo@example.org");
  const unsubscribe = (await owner.getByRole("link", { name: /\/u\// }).getAttribute("href")) ?? "";
  const personal = (await owner.getByRole("link", { name: /\/r\// }).getAttribute("href")) ?? "";
  for (const javaScriptEnabled of [true, false]) {
    const person = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled })).newPage();
    await person.goto(unsubscribe);
    await expect(person.getByRole("heading", { name: "No more mail about this survey?" })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(person);
    await person.getByRole("button", { name: "Stop the mail" }).focus();
    await person.keyboard.press("Enter");
    await expect(person.getByRole("heading", { name: "You get no more mail about this survey" })).toBeVisible();
    await person.goto(personal);
    await expect(person.getByRole("button", { name: "Start" }).last()).toBeVisible();
    await person.goto(unsubscribe);
    await person.getByRole("button", { name: /^Undo/ }).focus();
    await person.keyboard.press("Enter");
    await expect(person.getByRole("heading", { name: "No more mail about this survey?" })).toBeVisible();
  }
  const one = { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 };
  expect((await owner.request.post(`${unsubscribe}/one-click`, { form: { no: "thing" } })).status()).toBe(400);
  expect((await owner.request.post(`${unsubscribe}/one-click`, one)).status()).toBe(200);
  expect((await owner.request.get(`${unsubscribe}/one-click`, { maxRedirects: 0 })).status()).toBe(303);
  expect((await owner.request.post(`/u/${"A".repeat(46)}/off`, one)).status()).toBe(404);
  await owner.goto(unsubscribe);
  await expect(owner.getByRole("heading", { name: "You get no more mail about this survey" })).toBeVisible();
  await owner.goto("/u/nonsense");
  await expect(owner.getByRole("heading", { name: "This link leads to no mail of ours" })).toBeVisible();
});

test("the personal links go out as a table after a warning, and the person is not in it who wants no mail", async () => {
  await owner.goto(mail);
  await owner.getByText("Download the personal links").click();
  await expect(owner.getByText("Whoever has this table can open every link in it")).toBeVisible();
  const download = owner.waitForEvent("download");
  await owner.getByRole("button", { name: "Download the links" }).click();
  const stream = await (await download).createReadStream();
  let csv = "";
  for await (const chunk of stream) csv += String(chunk);
  expect(csv).toContain("bo@example.org");
  expect(csv).not.toContain("cleo@example.org");
});

test("once a mail server is set, a reminder leaves for those who are not known to have finished and want mail", async () => {
  const post = await mailServer();
  server.signal("SIGINT");
  expect(await server.ended).toBe(0);
  const env = { SMTP_URL: post.url, APP_URL: server.url };
  server = await startServer({ script: "start", dataDir, port: Number(new URL(server.url).port), env });
  await owner.goto(mail);
  await expect(owner.getByText("Nothing leaves this machine")).toHaveCount(0);
  await owner.getByRole("link", { name: "Write and plan: First reminder" }).click();
  await owner.getByText("Send now …").click();
  await owner.getByRole("button", { name: "Send now", exact: true }).click();
  const sent = owner.getByRole("heading", { name: "Sent: First reminder", exact: true });
  await expect(sent).toBeVisible({ timeout: 60_000 });
  await expect(owner.getByText(/to those not finished/)).toBeVisible();
  // Bo has answered, and the list does not know it yet: alone, nobody is told apart.
  await expect.poll(post.counts).toEqual({ "bo@example.org": 1, "dee@example.org": 1 });
  await post.close();
});
