import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insertRun } from "@/db/queries/runs";
import { analysisRuns, shareLinks, surveys } from "@/db/schema";
import type { AnalysisResult } from "@/lib/analysis/result";
import { browserToken } from "@/lib/sealed/tokens";
import { surveyBeingAnswered } from "@/tests/answering";
import { sampleResult, sampleSnapshot } from "@/tests/factories/sample-result";
import { studioIn } from "@/tests/studio";
import { closeSurvey } from "./close-survey";
import { requireSurvey } from "./find-survey";
import { beginAttempt } from "./limits";
import { openDoor } from "./open-door";
import { enterSharePassword, isShareGone, openShare } from "./open-share";
import { changeShareLinkInput, createShareLinkInput, setLearnedInput } from "./share-input";
import { changeShareLink, createShareLink, listShareLinks, revokeShareLink } from "./share-links";
import { learnedPage, learnedPath, setLearned } from "./what-we-learned";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
let owner: Awaited<ReturnType<typeof studioIn>>["owner"];
let result: AnalysisResult;
let waveId: string;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
  const { owner: member, organization } = await studioIn(survey.open);
  owner = member;
  await survey.open.db.update(surveys).set({ organizationId: organization.id });
  waveId = (await requireSurvey(owner, survey.surveyId)).wave.id;
  result = await sampleResult();
});
afterAll(() => survey.open.close());

const values = () => ({ surveyId: survey.surveyId, name: "Board", sections: ["headline" as const], endsOn: null });

/** A result of the wave, as a worker leaves it. */
async function resultIs(title: string, at: Date) {
  const { db } = owner;
  const run = await insertRun(db, { waveId, hash: title, content: sampleSnapshot() });
  const read = { ...result, headline: { ...result.headline, title } };
  await db
    .update(analysisRuns)
    .set({ state: "done", result: read, requestedAt: at })
    .where(eq(analysisRuns.id, run.id));
}

async function made(more: Partial<Parameters<typeof createShareLink>[1]> = {}) {
  const { id } = await createShareLink(owner, { ...values(), ...more });
  const link = (await listShareLinks(owner, survey.surveyId)).find((one) => one.id === id);
  if (!link) throw new Error("The link is not listed.");
  return { ...link, slug: link.path.slice("/share/".length) };
}
const look = (slug: string, pass: string | null = null) => openShare(owner, { kind: "share", slug, pass });
const on = (day: string) => ({ ...owner, now: () => new Date(`${day}T23:59:00Z`) });

it("says that it is too early, then shows the newest result and only the chosen parts", async () => {
  const { slug } = await made();
  expect((await look(slug)).state).toBe("no-result");
  await resultIs("The first.", new Date("2026-05-05T10:00:00Z"));
  await resultIs("The newest.", new Date("2026-05-06T10:00:00Z"));
  const door = await look(slug);
  if (door.state !== "open") throw new Error(door.state);
  expect(door.result.headline.title).toBe("The newest.");
  expect(door.sections).toEqual(["headline"]);
  expect([door.result.items, door.result.texts, door.result.shared, door.result.headline.cards]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

it("has an address of 144 random bits, and knows no other", async () => {
  const { slug } = await made();
  expect(slug).toMatch(/^[A-Za-z0-9_-]{24}$/);
  for (const wrong of [browserToken(), slug.slice(0, -1), `${slug}x`, "", survey.slug]) {
    expect((await look(wrong)).state).toBe("unknown");
  }
  expect((await openShare(owner, { kind: "respondents", slug })).state).toBe("unknown");
});

it("asks for its password, and forgets who entered one when it changes", async () => {
  const { slug, id, hasPassword } = await made({ password: " Heron-Blue-7 " });
  expect(hasPassword).toBe(true);
  const locked = await look(slug);
  expect(locked).toEqual({ state: "locked", from: { organization: "Test organization", office: "PMO" }, day: null });
  expect(await enterSharePassword(owner, { slug, password: "heron-blue-7" })).toBeNull();
  const pass = await enterSharePassword(owner, { slug, password: "Heron-Blue-7" });
  expect((await look(slug, pass)).state).toBe("open");
  const other = await made({ password: "Heron-Blue-7" });
  expect((await look(other.slug, pass)).state).toBe("locked");
  expect(JSON.stringify(await owner.db.select().from(shareLinks))).not.toContain("Heron");
  await changeShareLink(owner, { ...values(), linkId: id, name: "The board" });
  expect((await look(slug, pass)).state).toBe("open");
  await changeShareLink(owner, { ...values(), linkId: id, password: "Heron-Blue-7" });
  expect((await look(slug, pass)).state).toBe("locked");
  await changeShareLink(owner, { ...values(), linkId: id, password: null });
  expect((await look(slug)).state).toBe("open");
});

it("limits guesses for a link, until some time has passed", async () => {
  const { slug } = await made({ password: "correct horse" });
  for (let i = 0; i < 100; i += 1) beginAttempt("password of one share link", slug, owner.now());
  await expect(enterSharePassword(owner, { slug, password: "correct horse" })).rejects.toThrow(
    "Too many wrong passwords",
  );
  const later = { ...owner, now: () => new Date(owner.now().getTime() + 16 * 60_000) };
  expect(await enterSharePassword(later, { slug, password: "correct horse" })).not.toBeNull();
});

it("opens until the end of its last day, and for longer when that is put off", async () => {
  const { slug, id } = await made({ endsOn: "2026-05-20" });
  const at = (day: string) => openShare(on(day), { kind: "share", slug });
  expect((await at("2026-05-20")).state).toBe("open");
  expect(await at("2026-05-21")).toMatchObject({ state: "ended", day: "2026-05-20" });
  expect(await isShareGone(on("2026-05-21"), { kind: "share", slug })).toBe(true);
  // What is not touched may be over; what is chosen anew may not.
  await changeShareLink(on("2026-05-21"), { ...values(), linkId: id, name: "Late", endsOn: "2026-05-20" });
  const again = { ...values(), linkId: id, endsOn: "2026-05-19" };
  await expect(changeShareLink(on("2026-05-21"), again)).rejects.toThrow("This day is over");
  await expect(made({ endsOn: "2026-05-03" })).rejects.toThrow("This day is over");
  await changeShareLink(on("2026-05-21"), { ...again, endsOn: "2026-06-01" });
  expect((await at("2026-05-21")).state).toBe("open");
});

it("is taken back for good", async () => {
  const { slug, id } = await made({ password: "correct horse" });
  await revokeShareLink(owner, { surveyId: survey.surveyId, linkId: id });
  expect((await look(slug)).state).toBe("revoked");
  await expect(enterSharePassword(owner, { slug, password: "correct horse" })).rejects.toThrow("asks for no password");
  await expect(changeShareLink(owner, { ...values(), linkId: id })).rejects.toThrow("was taken back");
  expect((await listShareLinks(owner, survey.surveyId)).find((one) => one.id === id)?.state).toBe("revoked");
});

it("belongs to one survey of one organization", async () => {
  const { id } = await made();
  const theirs = await studioIn(survey.open, "Another");
  const linkId = id;
  await expect(createShareLink(theirs.owner, values())).rejects.toThrow("does not exist");
  await expect(listShareLinks(theirs.owner, survey.surveyId)).rejects.toThrow("does not exist");
  await expect(revokeShareLink(theirs.owner, { surveyId: survey.surveyId, linkId })).rejects.toThrow("does not exist");
  await expect(createShareLink(theirs.viewer, values())).rejects.toThrow("Ask an owner or editor");
});

it("says what is missing from what was typed", () => {
  const problem = (more: object) =>
    createShareLinkInput.safeParse({ ...values(), password: null, ...more }).error?.issues[0]?.message;
  expect(problem({ name: " " })).toMatch(/Say whom/);
  expect(problem({ sections: [] })).toMatch(/at least one part/);
  expect(problem({ sections: ["quotes"] })).toMatch(/choose both/);
  expect(problem({ sections: ["everything"] })).toMatch(/no such part/);
  expect(problem({ password: "       1" })).toMatch(/at least 8/);
  expect(problem({ endsOn: "soon" })).toMatch(/as a date/);
  expect(changeShareLinkInput.safeParse({ ...values(), linkId: "x" }).error?.issues[0]?.message).toMatch(/not exist/);
  const note = "a".repeat(601);
  expect(setLearnedInput.safeParse({ ...values(), on: true, note }).error?.issues[0]?.message).toMatch(/at most 600/);
});

it("tells those who answered nothing until it is switched on and the survey is closed", async () => {
  const { surveyId } = survey;
  const door = await openDoor(owner, survey.browser());
  expect(await learnedPath(owner, door.waveId)).toBeNull();
  expect(await learnedPage(owner, surveyId)).toMatchObject({ on: false, path: null, note: "" });
  const page = { surveyId, on: true, sections: ["headline" as const], note: "We stop two reports." };
  await setLearned(owner, page);
  const slug = (await learnedPage(owner, surveyId)).path?.slice("/learned/".length) ?? "";
  const read = () => openShare(owner, { kind: "respondents", slug });
  expect(await learnedPath(owner, waveId)).toBeNull();
  expect((await read()).state).toBe("no-result");
  await closeSurvey(owner, { surveyId });
  expect(await learnedPath(owner, waveId)).toBe(`/learned/${slug}`);
  expect(await read()).toMatchObject({ state: "open", note: "We stop two reports.", sections: ["headline"] });
  expect((await look(slug)).state).toBe("unknown");
  await setLearned(owner, { ...page, on: false });
  expect(await learnedPath(owner, waveId)).toBeNull();
  expect((await read()).state).toBe("revoked");
  await Promise.all([setLearned(owner, page), setLearned(owner, page)]);
  expect(await learnedPath(owner, waveId)).toBe(`/learned/${slug}`);
});

it("shows nothing of a survey that was deleted", async () => {
  const { slug } = await made();
  await owner.db.update(surveys).set({ deletedAt: owner.now() });
  expect((await look(slug)).state).toBe("removed");
  expect(await learnedPath(owner, waveId)).toBeNull();
});
