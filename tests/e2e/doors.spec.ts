import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import type postgres from "postgres";
import { expectAccessible } from "./expect-accessible";
import { heading, press, SEND, start } from "./respondents";
import type { Server } from "./server";
import { type Collecting, closeSurvey, demoMember, draftSurvey, type Member, newSurvey, personalLink } from "./set-up";
import { test } from "./test";

const ORGANIZATION = "Northfold Water";
let sql: postgres.Sql;
let server: Server;
let member: Member;
let survey: Collecting;

test.beforeAll(async ({ onPostgres }) => {
  ({ server, sql } = onPostgres);
  member = await demoMember(server.url);
  survey = await newSurvey(member, "core", "Why does our PMO exist?");
});
test.afterAll(() => member.dispose());

/** A digest of each table of ours: every row, with where it lies and which transaction wrote it. */
async function dump(): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await sql.unsafe(`select xmin::text, ctid::text, t::text from "${name}" t order by ctid`);
    digests[name] = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  }
  return digests;
}

const surveyIdOf = ({ url }: Collecting) => /surveys\/([^/]+)/.exec(url)?.[1] ?? "";

test("200 at once, as browsers and mail programs fetch ahead: all are answered, and no row of any table changes", async () => {
  const link = await personalLink(member, survey.url, "PMO staff");
  const before = await dump();
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["drafts", "invitations", "responses", "spent_seals"]));
  const headers = { purpose: "prefetch", "sec-purpose": "prefetch;prerender", "x-moz": "prefetch" };
  const replies = await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const reply = await fetch(link, { method: i % 2 ? "HEAD" : "GET", headers });
      await reply.arrayBuffer();
      return { status: reply.status, cookie: reply.headers.get("set-cookie") };
    }),
  );
  expect(replies).toEqual(replies.map(() => ({ status: 200, cookie: null })));
  expect(await dump()).toEqual(before);
});

test("every answer about a link keeps its address to itself", async ({ page }) => {
  const link = await personalLink(member, survey.url, "PMO staff");
  const open = survey.links.Executives;
  for (const url of [link, open, `${link}/start`, `${server.url}/r/abc`, `${server.url}/answer/x/1`]) {
    for (const method of ["GET", "HEAD", "POST"]) {
      const reply = await page.request.fetch(url, { method, maxRedirects: 0 });
      expect(reply.headers()["referrer-policy"], `${method} ${url}`).toBe("no-referrer");
    }
  }
  await page.goto(link);
  await expect(page).toHaveURL(/\/r\/link$/);
});

test("each kind of link has its own page, status and title, and says whom to ask", async ({ page }) => {
  const nowhere = `${server.url}/r/${"a".repeat(24)}`;
  const revoked = await personalLink(member, survey.url, "PMO staff");
  await sql`update invitations set revoked = true where email is not null and wave_id in
    (select id from waves where survey_id = ${surveyIdOf(survey)})`;
  const early = await personalLink(member, await draftSurvey(member, "core", "Next year"), "Executives");
  const closed = await newSurvey(member, "core", "Closed");
  await closeSurvey(member, closed.url);
  const over = await newSurvey(member, "core", "Over");
  await sql`update waves set closes_on = '2025-03-20' where survey_id = ${surveyIdOf(over)}`;
  const deleted = await newSurvey(member, "core", "Deleted");
  await sql`update surveys set deleted_at = now() where id = ${surveyIdOf(deleted)}`;
  const smaller = await newSurvey(member, "core", "Fewer groups");
  await sql`update surveys set instrument = jsonb_set(instrument, '{audiences}', (instrument -> 'audiences') - 2)
    where id = ${surveyIdOf(smaller)}`;

  const cases: readonly (readonly [link: string, status: number, title: string, says: string | RegExp])[] = [
    [`${server.url}/r`, 400, "This link is not complete", "Select the whole link"],
    [`${server.url}/r/abcdefghijklm`, 400, "This link is not complete", "this one has 13"],
    [`${server.url}/s/abcdefghijklm`, 400, "This link is not complete", "this one has 13"],
    [nowhere, 404, "This link leads nowhere", "ask whoever sent you the link"],
    [nowhere.replace("/r/", "/s/"), 404, "This link leads nowhere", "ask whoever gave you the link"],
    [revoked, 410, "This link was taken back", `ask whoever sent you the link at ${ORGANIZATION}`],
    [early, 403, "This survey has not opened yet", `Whoever sent you the link at ${ORGANIZATION} knows the day`],
    [closed.links.Executives, 410, "This survey is closed", /It was closed on \d+ \w+ and takes no more answers/],
    [over.links.Executives, 410, "The last day to answer is over", "It was 20 March."],
    [deleted.links.Executives, 410, "This survey is no longer here", "It was deleted"],
    [smaller.links["PMO staff"], 410, "This link’s group is not asked any more", `the link at ${ORGANIZATION}`],
    [`${server.url}/answer/00000000-0000-4000-8000-000000000000/1`, 403, "Open your link again", "press Start"],
  ];
  for (const [link, status, title, says] of cases) {
    // The housekeeping closes it within a minute; this is what people read until then.
    if (link === over.links.Executives)
      await sql`update surveys set status = 'collecting' where id = ${surveyIdOf(over)}`;
    const reply = await page.goto(link);
    expect(reply?.status(), title).toBe(status);
    await expect(heading(page)).toHaveText(title);
    await expect(page).toHaveTitle(`${title} · Plumbline`);
    await expect(page.getByRole("main")).toContainText(says);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expectAccessible(page);
  }
  // The survey that was deleted is not named any more.
  await page.goto(deleted.links.Executives);
  await expect(page.getByRole("main")).not.toContainText("Deleted");
});

test("a link that caught a bracket or a full stop of its sentence is mended", async ({ page }) => {
  const open = survey.links.Executives;
  for (const around of [`${open}.`, `${open}%3E`, `${open})`, `${open}%20`]) {
    const reply = await page.goto(around);
    expect(reply?.status(), around).toBe(200);
    await expect(page).toHaveURL(open);
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  }
});

test("the welcome names its group; another group’s link in the same browser is told apart", async ({ page }) => {
  await start(page, survey.links["Project managers"]);
  await page.getByRole("textbox").first().fill("somebody clears what I cannot clear");
  await press(page, "Continue");
  const review = page.url().replace(/\d+$/, "review");
  await page.goto(survey.links.Executives);
  await expect(page.getByText("This link is for executives. Not one of them?")).toBeVisible();
  await expect(page.getByText("you have begun to answer for another group, the project managers")).toBeVisible();
  await expectAccessible(page);
  await page.goto(review);
  await press(page, SEND);
  await expect(heading(page)).toHaveText("Sent. Thank you.");
  const reply = await page.goto(survey.links.Executives);
  expect(reply?.status()).toBe(200);
  await expect(heading(page)).toHaveText("This browser has answered as a project manager");
  await expectAccessible(page);
  await page.goto(survey.links["Project managers"]);
  await expect(heading(page)).toHaveText("This browser has sent its answers");
  await expectAccessible(page);
});

test("what was begun elsewhere is asked about, and what is not saved is said, so that everybody can read it", async ({
  page,
  browser,
}) => {
  await sql`update invitations set revoked = false`;
  const link = await personalLink(member, survey.url, "PMO staff");
  // As when mail has carried it: no member has seen this link, and it opens what was begun on any device.
  await sql`update invitations set link_exported = false`;
  const other = await (await browser.newContext()).newPage();
  await start(other, link);
  await other.getByRole("textbox").first().fill("begun");
  await press(other, "Continue");
  await other.context().close();
  await page.goto(`${link}?begun=ask`);
  await expect(page.getByText("1 of")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Yes, go on where I stopped" }).check();
  await press(page, "Continue");
  await page.route("**/save", (route) => route.abort());
  await page.getByRole("textbox").first().fill("not saved");
  await expect(page.getByText("The server does not answer. Keep going.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(page.url().replace(/\d+$/, "review"));
  await expect(page.getByText("Something you typed is only on this device")).toBeVisible();
  await expectAccessible(page);
});
