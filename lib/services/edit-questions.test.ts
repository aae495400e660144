import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { auditEntries, drafts, instrumentVersions, responses, surveys, waves } from "@/db/schema";
import { browserToken } from "@/lib/sealed/tokens";
import { newQuestion } from "@/lib/survey/editing/new-question";
import { addQuestion, removeQuestion, replaceQuestion } from "@/lib/survey/editing/outline";
import { type Instrument, type Question, questionsOf } from "@/lib/survey/instrument";
import { withDatabase } from "@/tests/database";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { closeSurvey } from "./close-survey";
import type { Context, MemberRole } from "./context";
import { createSurvey } from "./create-survey";
import { duplicateSurvey } from "./duplicate-survey";
import { requireSurvey } from "./find-survey";
import { MOST_VERSIONS } from "./keep-version";
import { openSurvey } from "./open-survey";
import { may } from "./permissions";
import { openPreview, previewPath } from "./preview-survey";
import { questionHistory, questionsAt } from "./question-history";
import { restoreQuestions } from "./restore-questions";
import { saveAnswers } from "./save-answers";
import { saveQuestions } from "./save-questions";
import { surveyLinks } from "./survey-links";
import { nextVersionTitle } from "./survey-title";

let open: OpenDatabase;
let mine: Studio;
let theirs: Studio;
let surveyId: string;
let before: Instrument;

beforeAll(async () => {
  open = await withDatabase();
  mine = await studioIn(open, "Mine");
  theirs = await studioIn(open, "Theirs");
});
afterAll(() => open.close());
beforeEach(async () => {
  surveyId = (await createSurvey(mine.editor, { title: "Why?", edition: "core" })).id;
  before = (await requireSurvey(mine.owner, surveyId)).survey.instrument;
});

const asked = (prompt: string, id = "A1", from = before) => {
  const question = questionsOf(from).find((one) => one.id === id);
  return replaceQuestion(from, { ...question, prompt } as Question);
};
const minutesLater = (context: Context, n: number): Context => ({
  ...context,
  now: () => new Date(NOW.getTime() + n * 60_000),
});
const present = async () => (await requireSurvey(mine.owner, surveyId)).survey;
const promptNow = async () => questionsOf((await present()).instrument)[0]?.prompt;
const save = (instrument: unknown, version = 1, context = mine.editor) =>
  saveQuestions(context, { surveyId, version, instrument });
const versionsOf = () => open.db.select().from(instrumentVersions).where(eq(instrumentVersions.surveyId, surveyId));

async function begin(): Promise<void> {
  await openSurvey(mine.editor, { surveyId });
  const [link] = await surveyLinks(mine.editor, surveyId);
  const slug = link?.path.slice("/s/".length) ?? "";
  await saveAnswers(mine.editor, { ticket: { kind: "open", slug, token: browserToken() }, answers: { A1: "Because" } });
}

const newVersion = (context: Context) => duplicateSurvey(context, { surveyId, called: "next version" });

describe("who may", () => {
  const work: [string, (context: Context) => Promise<unknown>][] = [
    ["save", (context) => save(asked("Changed?"), 1, context)],
    ["restore", (context) => restoreQuestions(context, { surveyId, version: 1 })],
    ["make a new version", (context) => newVersion(context)],
  ];
  it.each(work)("%s: those who may change surveys, and nobody of another organization", async (_what, run) => {
    for (const role of ["owner", "editor", "facilitator", "viewer"] as MemberRole[]) {
      const context = { ...mine.editor, actor: { ...mine.editor.actor, role } };
      const done = run(context);
      if (may({ role }, "change surveys")) await done;
      else await expect(done).rejects.toMatchObject({ code: "unauthorized" });
    }
    await expect(run(theirs.owner)).rejects.toMatchObject({ code: "not_found" });
  });
  it("lets everybody of the organization look at the history and the preview, and nobody else", async () => {
    expect((await questionHistory(mine.viewer, surveyId)).versions).toHaveLength(1);
    expect(await questionsAt(mine.viewer, { surveyId, version: 1 })).toEqual(before);
    expect(await previewPath(mine.viewer, surveyId)).toMatch(/^\/preview\//);
    for (const look of [
      () => questionHistory(theirs.owner, surveyId),
      () => questionsAt(theirs.owner, { surveyId, version: 1 }),
      () => previewPath(theirs.owner, surveyId),
    ])
      await expect(look()).rejects.toMatchObject({ code: "not_found" });
    await expect(save(before)).resolves.toEqual({ saved: true, version: 1 });
  });
});

describe("saving", () => {
  it("writes the questions and says which version they are now", async () => {
    expect(await save(asked("Changed?"))).toEqual({ saved: true, version: 2 });
    expect(await promptNow()).toBe("Changed?");
    expect(await present()).toMatchObject({ instrumentVersion: 2 });
  });
  it("writes nothing over what somebody else has saved, and hands it back", async () => {
    await save(asked("Theirs?"), 1, mine.owner);
    const found = await save(asked("Mine?"));
    expect(found).toMatchObject({ saved: false, version: 2, memberName: "owner" });
    expect(found.saved ? null : found.instrument).toEqual(asked("Theirs?"));
    expect(await promptNow()).toBe("Theirs?");
  });
  it("takes the same again for saved: an answer may be lost on its way back", async () => {
    await save(asked("Changed?"));
    expect(await save(asked("Changed?"))).toEqual({ saved: true, version: 2 });
    expect(await save(asked("Changed?"), 2)).toEqual({ saved: true, version: 2 });
  });
  it("lets one of two win that come at once", async () => {
    const both = await Promise.all([save(asked("One?")), save(asked("Two?"), 1, mine.owner)]);
    expect(both.map(({ saved }) => saved).toSorted()).toEqual([false, true]);
    expect(both.map(({ version }) => version)).toEqual([2, 2]);
  });
  it.each([
    ["no questions", {}],
    [
      "two questions under one id",
      { sections: [{ id: "s", title: "S", questions: [newQuestion("bands", "A1"), newQuestion("likert", "A1")] }] },
    ],
    [
      "a question without words",
      { sections: [{ id: "s", title: "S", questions: [{ ...newQuestion("bands", "A1"), prompt: " " }] }] },
    ],
  ])("refuses %s and says why", async (_what, change) => {
    const bad = Object.keys(change).length ? { ...before, ...change } : {};
    await expect(save(bad)).rejects.toMatchObject({ code: "invalid" });
    expect((await present()).instrumentVersion).toBe(1);
  });
});

describe("history", () => {
  it("keeps apart what two people of one name have saved one after the other", async () => {
    const namesake = { ...mine.owner, actor: { ...mine.owner.actor, name: mine.editor.actor.name } };
    await save(asked("One?"));
    await save(asked("Two?"), 2, minutesLater(namesake, 1));
    await save(asked("Three?"), 3, minutesLater(namesake, 2));
    await save(asked("Four?"), 4, minutesLater(mine.editor, 3));
    expect((await versionsOf()).map(({ version }) => version).toSorted()).toEqual([1, 2, 4, 5]);
  });

  it("keeps the beginning and one entry for each stretch of one person's editing", async () => {
    await save(asked("One?"));
    await save(asked("Two?"), 2, minutesLater(mine.editor, 4));
    await save(asked("Three?"), 3, minutesLater(mine.editor, 6));
    await save(asked("Four?"), 4, minutesLater(mine.owner, 7));
    const { versions } = await questionHistory(mine.owner, surveyId);
    expect(versions.map(({ version, memberName }) => [version, memberName])).toEqual([
      [5, "owner"],
      [4, "editor"],
      [3, "editor"],
      [1, ""],
    ]);
    expect(await questionsAt(mine.owner, { surveyId, version: 3 })).toEqual(asked("Two?"));
    await expect(questionsAt(mine.owner, { surveyId, version: 2 })).rejects.toMatchObject({ code: "not_found" });
    const noted = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
    expect(noted.filter(({ action }) => action === "change the questions")).toHaveLength(3);
  });
  it("restores an old version as the newest, so that restoring can be taken back", async () => {
    await save(asked("One?"));
    expect(await restoreQuestions(mine.editor, { surveyId, version: 1 })).toEqual({ version: 3 });
    expect((await present()).instrument).toEqual(before);
    expect(await restoreQuestions(mine.editor, { surveyId, version: 1 })).toEqual({ version: 3 });
    await restoreQuestions(mine.editor, { surveyId, version: 2 });
    expect(await promptNow()).toBe("One?");
    await expect(restoreQuestions(mine.editor, { surveyId, version: 99 })).rejects.toMatchObject({ code: "not_found" });
  });
  it("keeps what another page of the studio has changed meanwhile", async () => {
    await save(asked("One?"));
    const elsewhere = { ...asked("One?"), title: "Renamed" };
    await open.db.update(surveys).set({ instrument: elsewhere, instrumentVersion: 3 }).where(eq(surveys.id, surveyId));
    await save(asked("Two?", "A1", elsewhere), 3);
    expect((await versionsOf()).map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4]);
  });
  it("lets the oldest go when there are too many", async () => {
    const rows = Array.from({ length: MOST_VERSIONS }, (_, i) => i + 1);
    const row = { surveyId, instrument: before, memberName: "owner", savedAt: NOW };
    await open.db.insert(instrumentVersions).values(rows.map((version) => ({ ...row, version })));
    await open.db.update(surveys).set({ instrumentVersion: MOST_VERSIONS }).where(eq(surveys.id, surveyId));
    await save(asked("Changed?"), MOST_VERSIONS);
    const kept = (await versionsOf()).map(({ version }) => version).toSorted((a, b) => a - b);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([MOST_VERSIONS, 2, MOST_VERSIONS + 1]);
  });
});

describe("opening, and the lock", () => {
  it("refuses to open what nobody has written yet, by the words of the check", async () => {
    await save(addQuestion(before, newQuestion("rating", "Z1"), "I1"));
    await expect(openSurvey(mine.editor, { surveyId })).rejects.toThrow(/Z1: These words came with the new question/);
    expect((await present()).status).toBe("draft");
  });
  it("lets words change while links are out and nobody has begun, nothing else", async () => {
    await openSurvey(mine.editor, { surveyId });
    expect(await save(asked("In other words?"))).toEqual({ saved: true, version: 2 });
    await expect(save(removeQuestion(before, "F1"), 2)).rejects.toThrow(/only words may change/);
    await expect(restoreQuestions(mine.editor, { surveyId, version: 1 })).resolves.toEqual({ version: 3 });
  });
  it("locks at the first draft, before anything is sent, and for good", async () => {
    await save(asked("First?"));
    await begin();
    await expect(save(asked("Second?"), 2)).rejects.toMatchObject({ code: "closed", message: /Make a new version/ });
    await expect(restoreQuestions(mine.editor, { surveyId, version: 1 })).rejects.toMatchObject({ code: "closed" });
    const { wave } = await requireSurvey(mine.owner, surveyId);
    await open.db
      .insert(responses)
      .values({ waveId: wave.id, audience: "pmo-staff", answers: {}, answeredOn: "2026-05-04" });
    await open.db.delete(drafts).where(eq(drafts.waveId, wave.id));
    await expect(save(asked("Second?"), 2)).rejects.toMatchObject({ code: "closed" });
  });
  it("locks when it is closed, even if nobody answered", async () => {
    await openSurvey(mine.editor, { surveyId });
    await closeSurvey(mine.editor, { surveyId });
    await expect(save(asked("Late?"))).rejects.toThrow(/The survey is closed/);
  });
  it("does not let a draft slip in beside a save: one of the two comes first", async () => {
    await openSurvey(mine.editor, { surveyId });
    const { wave } = await requireSurvey(mine.owner, surveyId);
    const draft = { id: browserToken(), waveId: wave.id, ciphertext: "", savedOn: "2026-05-04" };
    const order: string[] = [];
    let tellWritten = () => {};
    const written = new Promise<void>((done) => {
      tellWritten = done;
    });
    const answering = open.db.transaction(async (tx) => {
      await tx.insert(drafts).values(draft);
      tellWritten();
      await new Promise((resolve) => setTimeout(resolve, 120));
      order.push("draft");
    });
    await written;
    const saving = save(asked("Late?")).then(
      () => "saved",
      ({ code }: { code: string }) => {
        order.push("refused");
        return code;
      },
    );
    await answering;
    expect(await saving).toBe("closed");
    expect(order).toEqual(["draft", "refused"]);
  });
});

describe("a new version", () => {
  it("is a draft with the same ids and rules, and no link to the answers of the first", async () => {
    await open.db.update(surveys).set({ minimumNumbers: 7, anonymity: "confidential" }).where(eq(surveys.id, surveyId));
    await begin();
    const { id } = await newVersion(mine.editor);
    const { survey } = await requireSurvey(mine.owner, id);
    expect(survey).toMatchObject({
      title: "Why? (version 2)",
      status: "draft",
      instrument: before,
      minimumNumbers: 7,
      anonymity: "confidential",
      instrumentVersion: 1,
    });
    expect(await save({ ...before, title: "Other" }, 1).catch(({ code }) => code)).toBe("closed");
    expect(await saveQuestions(mine.editor, { surveyId: id, version: 1, instrument: asked("New?") })).toMatchObject({
      saved: true,
    });
  });
  it.each([
    ["Why?", "Why? (version 2)"],
    ["Why? (version 9)", "Why? (version 10)"],
    ["x".repeat(160), `${"x".repeat(147)}… (version 2)`],
    [`${"x".repeat(146)}😀${"x".repeat(12)}`, `${"x".repeat(146)}… (version 2)`],
  ])("%s becomes %s", (title, next) => expect(nextVersionTitle(title)).toBe(next));
  it("of imported answers of one audience is refused, as a copy is", async () => {
    const one = { ...before, audiences: before.audiences.slice(0, 1) };
    await open.db.update(surveys).set({ instrument: one, source: "import" }).where(eq(surveys.id, surveyId));
    await expect(newVersion(mine.editor)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a preview", () => {
  const token = async (context = mine.viewer) => (await previewPath(context, surveyId)).slice("/preview/".length);
  it("shows the saved questions to whoever has its address, for a week", async () => {
    await save(asked("Saved?"));
    expect(await openPreview(mine.owner, await token())).toMatchObject({
      title: "Why?",
      organization: "Mine",
      instrument: asked("Saved?"),
    });
    const days = (n: number) => minutesLater(mine.owner, n * 24 * 60);
    const made = await token();
    await expect(openPreview(days(7), made)).resolves.toBeDefined();
    await expect(openPreview(days(8), made)).rejects.toMatchObject({ code: "not_found" });
  });
  it("opens nothing by a forged, foreign or broken address, nor a deleted survey", async () => {
    const good = await token();
    const changed = `${good.slice(0, 3)}${good[3] === "A" ? "B" : "A"}${good.slice(4)}`;
    const otherServer = await token({ ...mine.viewer, secret: "t".repeat(40) });
    for (const bad of ["", "x", `${good}x`, changed, otherServer, surveyId])
      await expect(openPreview(mine.owner, bad)).rejects.toMatchObject({ code: "not_found" });
    await open.db.update(surveys).set({ deletedAt: NOW }).where(eq(surveys.id, surveyId));
    await expect(openPreview(mine.owner, good)).rejects.toMatchObject({ code: "not_found" });
  });
  it("leaves nothing behind", async () => {
    const count = async () => [
      await open.db.$count(drafts),
      await open.db.$count(responses),
      await open.db.$count(waves),
    ];
    const there = await count();
    await openPreview(mine.owner, await token());
    expect(await count()).toEqual(there);
  });
});
