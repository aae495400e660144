import { type APIRequestContext, type Browser, expect, type Page, request } from "@playwright/test";
import type { EditionId } from "@/lib/survey/editions";
import { markupOf, pressPlain, pressStaying } from "./plain-forms";
import type { Server } from "./server";

export type Audience = "Executives" | "Project managers" | "PMO staff";
export type Collecting = {
  /** Its path. */
  readonly url: string;
  readonly links: Readonly<Record<Audience, string>>;
};

/** Whoever sets up what a test is about; `page.request` of somebody who is signed in does as well. */
export type Member = APIRequestContext;

/** The visitor of the sample organization, without a browser. */
export async function demoMember(baseURL: string | undefined): Promise<Member> {
  const member = await request.newContext(baseURL ? { baseURL } : {});
  await enterSample(member);
  return member;
}

/** The same with a page of the studio to look at. `baseURL`: of a server of the test's own. */
export async function demoPage(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await enterSample(page.request);
  return page;
}

/** What the button of the first page does; leads to the sample's results. */
export async function enterSample(on: APIRequestContext, server = ""): Promise<string> {
  const reply = await on.post(`${server}/api/demo`, { maxRedirects: 0 });
  expect(reply.status()).toBe(303);
  return reply.headers()["location"] ?? "";
}

export const OWNER = { name: "Ada Example", email: "ada@example.org", password: "correct horse battery" };

/** The one-time code that a server without an owner prints. */
export const setupCode = (server: Server) => /enter this code: (\S+)/.exec(server.output())?.[1] ?? "";

/** An organization on a server that has none, whose owner is then signed in. */
export async function setUpOrganization(owner: Member, server: Server): Promise<void> {
  const typed = { organization: "Northfold Works", code: setupCode(server), ...OWNER };
  expect(await pressPlain(owner, "/setup", "Create organization", typed)).toBe("/surveys");
}

/** A new survey that is collecting, with its open links. */
export async function newSurvey(member: Member, edition: EditionId, title: string): Promise<Collecting> {
  const url = await draftSurvey(member, edition, title);
  await openSurvey(member, url);
  return { url, links: await openLinks(member, url) };
}

/** A new survey that has not opened yet; its path. */
export async function draftSurvey(member: Member, edition: EditionId, title: string): Promise<string> {
  const path = await pressPlain(member, "/surveys/new", "Create survey", { title, edition });
  expect(path).toMatch(/^\/surveys\/[\w-]{36}$/);
  return path;
}

/** By the review, which says what opening settles. */
export async function openSurvey(member: Member, survey: string): Promise<void> {
  expect(await pressPlain(member, `${survey}/questions/review`, "Open the survey")).toBe(`${survey}/people`);
}

export async function closeSurvey(member: Member, survey: string): Promise<void> {
  expect(await pressPlain(member, `${survey}/people`, "Close now")).toBe(`${survey}/results`);
}

/** The open links on a survey's page, by audience. */
async function openLinks(member: Member, survey: string): Promise<Record<Audience, string>> {
  const articles = (await markupOf(member, `${survey}/people`)).split("<article");
  const linkOf = (name: Audience) => {
    const article = articles.find((one) => one.includes(`>${name}</span></h3>`)) ?? "";
    return / value="([^"]+\/s\/[\w-]+)"/.exec(article)?.[1] ?? "";
  };
  const links = {
    Executives: linkOf("Executives"),
    "Project managers": linkOf("Project managers"),
    "PMO staff": linkOf("PMO staff"),
  };
  expect(Object.values(links), survey).not.toContain("");
  return links;
}

/** The page of a survey on which people are asked, from any address of that survey. */
export const peoplePage = (survey: string) => `${/.*\/surveys\/[\w-]{36}/.exec(survey)?.[0] ?? survey}/people`;

const AUDIENCE_IDS = {
  Executives: "stakeholders",
  "Project managers": "project-managers",
  "PMO staff": "pmo-staff",
};

/** Sends a list of people to be looked through, and imports them all. */
export async function addPeople(member: Member, survey: string, lines: string, audience: Audience): Promise<void> {
  const people = peoplePage(survey);
  const n = lines.split("\n").length;
  await pressPlain(member, people, "Check the list", { people: lines, audience: AUDIENCE_IDS[audience] });
  const led = await pressPlain(member, people, n === 1 ? "Import 1 ready row" : `Import ${n} ready rows`);
  expect(new URL(led, "http://here").searchParams.get("added"), led).toBe(String(n));
}

/** The link of a person on the list, which the product then counts as taken out. */
export async function linkOf(member: Member, survey: string, email: string): Promise<string> {
  const list = await markupOf(member, `${peoplePage(survey)}/list?words=${encodeURIComponent(email)}`);
  const person = /<th scope="row"><a href="([^"]+)"/.exec(list)?.[1] ?? "";
  const link = / value="([^"]+\/r\/[\w-]+)"/.exec(await pressStaying(member, person, "Show the link"))?.[1];
  if (!link) throw new Error(`${person} shows no link.`);
  return link;
}

let people = 0;

/** Puts a person on the list of a survey and returns the link that is theirs alone. */
export async function personalLink(member: Member, survey: string, audience: Audience): Promise<string> {
  people += 1;
  const email = `person-${process.pid}-${people}@example.org`;
  await addPeople(member, survey, email, audience);
  return linkOf(member, survey, email);
}
