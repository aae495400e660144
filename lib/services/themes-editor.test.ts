import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { listCodebooks } from "@/db/queries/codebooks";
import { insertResponses } from "@/db/queries/runs";
import { analysisRuns, auditEntries, members, snapshots } from "@/db/schema";
import type { ThemeEdit } from "@/lib/analysis/theme-edit";
import type { ThemesPage } from "@/lib/analysis/themes-page";
import { TEST_DAY } from "@/tests/answering";
import { withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import { analyseHere } from "./analyse-here";
import { bringIntoResults } from "./bring-into-results";
import { closeSurvey } from "./close-survey";
import type { Context } from "./context";
import { createSurvey } from "./create-survey";
import { duplicateSurvey } from "./duplicate-survey";
import { editThemes, redoThemes, undoThemes } from "./edit-themes";
import { findResult } from "./find-result";
import { requireSurvey } from "./find-survey";
import { listStatements } from "./list-statements";
import { openSurvey } from "./open-survey";
import { cancelPreview, previewThemes, readPreview } from "./preview-themes";
import { readThemes, themesVersion } from "./read-themes";
import { runAnalysis } from "./run-analysis";
import { finishCoding, readAgreement, readCoding, saveCoding, startCoding } from "./second-coding";
import { sortAgainHere } from "./sort-again-here";
import { sortPreview } from "./sort-preview";
import { readThemeHistory } from "./theme-history";

const QUESTION = "A1";
const SECRET = "the purple walrus";
const DEEDS = [
  "remove obstacles that slow the projects down",
  "choose the work that matters most to customers",
  "give the board an honest picture of progress",
];
const AUDIENCES = [
  ["stakeholders", 12],
  ["project-managers", 12],
  ["pmo-staff", 6],
] as const;

let open: OpenDatabase;
let studio: Studio;
let surveyId: string;
let second: Context;
let minute = 0;
/** A clock that goes on: what was first is first. */
const ticking = (context: Context): Context => ({
  ...context,
  now: () => new Date(Date.UTC(2026, 4, 4, 12, minute++)),
});
let owner: Context;
let editor: Context;
const of = () => ({ surveyId, questionId: QUESTION });

/** Answers of two open audiences, and of one whose words are sealed: six wrote. */
async function surveyWithSealedWords(context: Context) {
  const { id } = await createSurvey(context, { title: "Why?", edition: "core" });
  await openSurvey(context, { surveyId: id });
  const { wave } = await requireSurvey(context, id);
  const rows = AUDIENCES.flatMap(([audience, n]) =>
    Array.from({ length: n }, (_, i) => ({
      waveId: wave.id,
      audience,
      answeredOn: TEST_DAY,
      answers: {
        [QUESTION]: `To ${DEEDS[i % DEEDS.length]}, ${audience === "pmo-staff" ? SECRET : "says"} number ${i % 9}.`,
        F1: (3 * i) % 11,
      },
    })),
  );
  await insertResponses(open.db, rows);
  const { runId } = await closeSurvey(context, { surveyId: id });
  await runAnalysis(context, runId, analyseHere);
  return id;
}

beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
  owner = ticking(studio.owner);
  editor = ticking(studio.editor);
  surveyId = await surveyWithSealedWords(owner);
  const [member] = await open.db
    .insert(members)
    .values({
      organizationId: studio.organization.id,
      email: "c@b.example",
      name: "coder",
      role: "editor",
      joinedOn: TEST_DAY,
    })
    .returning();
  second = { ...editor, actor: { ...editor.actor, memberId: member?.id ?? "", name: "coder" } };
}, 180_000);
afterAll(() => open.close());

const edit = (context: Context, one: ThemeEdit) => editThemes(context, { ...of(), edit: one });
const labels = ({ themes }: ThemesPage) => themes.flatMap(({ label, fixed }) => (fixed ? [] : [label])).sort();
const peopleOf = (page: ThemesPage, id: string, audience: string) =>
  page.themes.find((one) => one.id === id)?.people.find((one) => one.audience === audience)?.count;
const listed = async (theme = "all") =>
  (await listStatements(owner, { ...of(), theme, limit: 200 })).statements.map(({ text }) => text);
const analysed = async () => {
  const { runId } = await bringIntoResults(owner, { surveyId });
  expect((await readThemes(owner, of())).bringing).toMatchObject({ runId, state: "queued" });
  await runAnalysis(owner, runId, analyseHere);
  const { result } = await findResult(owner, surveyId);
  return result?.texts.find(({ questionId }) => questionId === QUESTION);
};

describe("themes", () => {
  it("are read as the run sorted them: the same people as in the results, viewers too", async () => {
    const page = await readThemes(studio.viewer, { surveyId });
    expect(page).toMatchObject({
      questionId: QUESTION,
      mayEdit: false,
      pending: 0,
      codebookFrom: "machine",
      canUndo: null,
    });
    const { result } = await findResult(owner, surveyId);
    const shown = result?.texts.find(({ questionId }) => questionId === QUESTION);
    expect(page.themes.filter(({ fixed }) => !fixed).length).toBeGreaterThan(1);
    for (const theme of shown?.themes ?? []) {
      for (const { audience, count } of theme.cells) expect(peopleOf(page, theme.id, audience)).toBe(count);
    }
    expect(page.audiences.map(({ id, n, words }) => [id, n, words])).toEqual([
      ["stakeholders", 12, true],
      ["project-managers", 12, true],
      ["pmo-staff", 6, false],
    ]);
    expect(await listed()).toHaveLength(9);
  });

  it("are edited by two members at once, and no work is lost", async () => {
    const before = await readThemes(owner, of());
    const [first, next] = before.themes;
    await Promise.all([
      edit(owner, { kind: "rename", theme: first?.id ?? "", label: "Out of the way" }),
      edit(editor, { kind: "rename", theme: next?.id ?? "", label: "A true picture" }),
      edit(owner, { kind: "new", theme: "n-1", label: "Numbers" }),
    ]);
    const page = await readThemes(owner, of());
    expect(labels(page)).toEqual(expect.arrayContaining(["A true picture", "Numbers", "Out of the way"]));
    expect(page.history.total).toBe(3);
    expect(page.history.latest.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(page.pending).toBe(3);
    expect(page.version).not.toBe(before.version);
    expect((await themesVersion(studio.viewer, of())).version).toBe(page.version);
    expect(page.history.latest.find(({ mine }) => !mine)?.words).toBe(
      `editor renamed “${next?.label}” to “A true picture”.`,
    );
    expect(page.questions[0]).toMatchObject({ id: QUESTION, edits: 3 });
  });

  it("take back and do again one's own edits, whatever others did since", async () => {
    const last = await edit(owner, { kind: "rename", theme: "n-1", label: "Figures" });
    await edit(editor, { kind: "new", theme: "n-2", label: "The editor’s" });
    expect(labels(await undoThemes(owner, of()))).toEqual(expect.arrayContaining(["Numbers", "The editor’s"]));
    const back = await undoThemes(owner, of());
    expect(labels(back)).not.toContain("Numbers");
    expect(back.canRedo).toBe("owner made the theme “Numbers”.");
    await redoThemes(owner, of());
    const again = await redoThemes(owner, of());
    expect(labels(again)).toEqual(labels(await readThemes(editor, of())));
    expect(labels(again)).toEqual([...labels(last), "The editor’s"].sort());
    expect(again.canRedo).toBeNull();
    await undoThemes(owner, of());
    const fresh = await edit(owner, { kind: "rename", theme: "n-1", label: "Sums" });
    expect(fresh.canRedo).toBeNull();
    await expect(redoThemes(owner, of())).rejects.toThrow("taken back nothing");
    await expect(undoThemes(second, of())).rejects.toThrow("no change here");
  });

  it("refuse what is not there, and say so", async () => {
    const [text = ""] = await listed();
    const refused = (one: ThemeEdit) => edit(owner, one);
    await expect(refused({ kind: "rename", theme: "t99", label: "X" })).rejects.toThrow("is gone");
    await expect(refused({ kind: "move", statements: [SECRET], from: "t1", to: "n-1" })).rejects.toThrow("Reload");
    await expect(refused({ kind: "redact", statement: text, spans: [[0, 9999]] })).rejects.toThrow("within");
    await expect(editThemes(studio.viewer, { ...of(), edit: { kind: "new", theme: "v", label: "V" } })).rejects.toThrow(
      "role",
    );
    await expect(
      editThemes(owner, { ...of(), edit: { kind: "rename", theme: "t99", label: "X" }, seen: "old" }),
    ).rejects.toThrow("meanwhile");
    await expect(readThemes(owner, { surveyId, questionId: "F1" })).rejects.toThrow("no themes");
  });
});

describe("the next run", () => {
  it("keeps what was edited, quotes nothing that was hidden, and can still be undone", async () => {
    const page = await readThemes(owner, of());
    const kept = page.themes.find(({ label }) => label === "Out of the way");
    const [hidden = "", black = "", moved = ""] = await listed(kept?.id);
    await edit(owner, { kind: "hide", statement: hidden });
    await edit(owner, { kind: "redact", statement: black, spans: [[0, 9]] });
    await edit(owner, { kind: "move", statements: [moved], from: kept?.id ?? "", to: "n-1" });
    const other = page.themes.find(({ label }) => label === "A true picture");
    const merged = await edit(owner, { kind: "merge", theme: other?.id ?? "", into: kept?.id ?? "" });
    const read = JSON.stringify(await listStatements(studio.viewer, { ...of(), theme: "all", limit: 200 }));
    expect(read).not.toContain(JSON.stringify(hidden));
    expect(read).not.toContain(JSON.stringify(black));
    expect(read).toContain(`▮▮▮${black.slice(9)}`);
    expect(await listed()).toEqual(expect.arrayContaining([hidden, black]));
    const found = await analysed();
    const result = found?.themes.find(({ id }) => id === kept?.id);
    expect(result).toMatchObject({ label: "Out of the way", labelSource: "person" });
    expect(found?.themes.some(({ id }) => id === other?.id)).toBe(false);
    expect(found?.themes.find(({ id }) => id === "n-1")).toMatchObject({ label: "Sums" });
    const quotes = JSON.stringify(found);
    expect(quotes).not.toContain(JSON.stringify(hidden));
    expect(quotes).not.toContain(JSON.stringify(black));
    expect(quotes).toContain(`▮▮▮${black.slice(9)}`);
    expect(found?.note).toBe("Themes checked by 2 people.");
    for (const { audience, count } of result?.cells ?? []) {
      expect(peopleOf(merged, kept?.id ?? "", audience), audience).toBe(count);
    }
    const after = await readThemes(owner, of());
    expect(after).toMatchObject({ pending: 0, bringing: null });
    expect(labels(after)).toEqual(labels(merged));
    const undone = await undoThemes(owner, of());
    expect(labels(undone)).toContain("A true picture");
    expect(undone.pending).toBe(1);
    await redoThemes(owner, of());
  });

  it("of a survey that asks again has them as well, without a sealed word", async () => {
    const { id } = await duplicateSurvey(owner, { surveyId });
    const { wave } = await requireSurvey(owner, id);
    const [codebook] = await listCodebooks(open.db, wave.id);
    expect(codebook).toMatchObject({ questionId: QUESTION, from: "earlier survey", sealed: [] });
    expect(codebook?.themes.map(({ label }) => label)).toEqual(expect.arrayContaining(["Out of the way", "Sums"]));
    expect(JSON.stringify(codebook)).not.toContain(SECRET);
  });

  it("has sealed words in its input alone", async () => {
    const [row] = await open.db
      .select()
      .from(analysisRuns)
      .innerJoin(snapshots, eq(snapshots.id, analysisRuns.snapshotId));
    expect(JSON.stringify(row?.snapshots.content)).toContain(SECRET);
    expect(JSON.stringify((await findResult(owner, surveyId)).result)).not.toContain(SECRET);
  });
});

describe("a preview", () => {
  it("shows finer themes, leaves touched ones, and is applied as an edit", async () => {
    const asked = await previewThemes(owner, { ...of(), resolution: 2.5 });
    expect(asked).toMatchObject({ state: "queued", themes: [] });
    expect(studio.queued).toContainEqual({ name: "preview-themes", previewId: asked.previewId });
    await expect(edit(owner, { kind: "regroup", previewId: asked.previewId })).rejects.toThrow("not ready");
    await sortPreview(owner, asked.previewId, sortAgainHere);
    const done = await readPreview(owner, { surveyId, previewId: asked.previewId });
    expect(done).toMatchObject({ state: "done", failure: null });
    const labelsOf = done.themes.map(({ label }) => label);
    expect(labelsOf).toEqual(expect.arrayContaining(["Out of the way", "Sums"]));
    const page = await edit(owner, { kind: "regroup", previewId: asked.previewId });
    expect(labels(page)).toEqual([...labelsOf].sort());
    expect(page.history.latest[0]?.words).toBe("owner sorted the themes that nobody had touched finer.");
    expect(JSON.stringify([done, page])).not.toContain(SECRET);
    await undoThemes(owner, of());
  });

  it("says that it failed, or was cancelled", async () => {
    const failing = await previewThemes(owner, { ...of(), resolution: 0.5 });
    await sortPreview(owner, failing.previewId, async () => null);
    expect(await readPreview(owner, { surveyId, previewId: failing.previewId })).toMatchObject({
      state: "failed",
      failure: expect.stringContaining("nothing to sort"),
    });
    const cancelled = await previewThemes(owner, { ...of(), resolution: 0.5 });
    const previewId = cancelled.previewId;
    expect(await cancelPreview(owner, { surveyId, previewId })).toMatchObject({ state: "cancelled" });
    await sortPreview(owner, previewId, sortAgainHere);
    expect(await readPreview(owner, { surveyId, previewId })).toMatchObject({ state: "cancelled" });
  });
});

describe("a second coder", () => {
  it("sorts without seeing how it is sorted, and agreement is shown once all is sorted", async () => {
    const begun = await startCoding(second, of());
    expect(begun).toMatchObject({ sorted: 0, finished: false, blind: true });
    expect(JSON.stringify(begun)).not.toMatch(/reference|purple/);
    expect((await startCoding(second, of())).codingId).toBe(begun.codingId);
    const coding = { surveyId, codingId: begun.codingId };
    await expect(readCoding(owner, coding)).rejects.toThrow("does not exist");
    await expect(finishCoding(second, coding)).rejects.toThrow("not sorted yet");
    await expect(readAgreement(owner, coding)).rejects.toThrow("not finished");
    const all = await listStatements(owner, { ...of(), theme: "all", limit: 200 });
    for (const [i, { text }] of begun.statements.entries()) {
      const reference = all.statements.find((one) => one.text === text)?.themes ?? [];
      await saveCoding(second, { ...coding, text, themes: i === 0 ? [] : [...reference] });
    }
    await expect(saveCoding(second, { ...coding, text: "never said", themes: [] })).rejects.toThrow("not among");
    const agreement = await finishCoding(second, coding);
    expect(agreement).toMatchObject({ reading: "good", blind: true, n: begun.statements.length });
    expect(agreement.disagreements).toHaveLength(1);
    expect(agreement.disagreements[0]).toMatchObject({ coder: ["none"] });
    // Statements that are hidden or blacked out read otherwise to a viewer.
    const { disagreements: _texts, ...same } = agreement;
    expect(await readAgreement(studio.viewer, coding)).toMatchObject(same);
    expect((await readThemes(owner, of())).coders).toMatchObject([{ memberName: "coder", finished: true }]);
    await expect(saveCoding(second, { ...coding, text: begun.statements[0]?.text ?? "", themes: [] })).rejects.toThrow(
      "finished",
    );
  });

  it("who has edited these themes is told that they are not blind", async () => {
    const begun = await startCoding(editor, of());
    expect(begun.blind).toBe(false);
  });
});

it("no answer of any of these holds a sealed sentence, and the log says who did what", async () => {
  const page = await readThemes(owner, of());
  const lists = await Promise.all(
    ["all", "other", "none", ...page.themes.map(({ id }) => id)].map((theme) =>
      listStatements(owner, { ...of(), theme, search: theme === "all" ? "purple" : undefined, limit: 200 }),
    ),
  );
  expect(JSON.stringify([page, lists])).not.toContain("purple");
  expect(lists[0]?.total).toBe(0);
  const log = await open.db.select().from(auditEntries);
  const told = [
    "edit the themes",
    "take back an edit of the themes",
    "redo an edit of the themes",
    "finish a second coding",
  ];
  expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(told));
  expect(JSON.stringify(log)).not.toMatch(/obstacles|purple/);
});

it("the history tells all changes, the newest first, and an odd page is the last", async () => {
  const { history } = await readThemes(owner, of());
  const first = await readThemeHistory(studio.viewer, { ...of(), page: 1 });
  expect(first).toMatchObject({ total: history.total, page: 1, pages: Math.ceil(history.total / 50) });
  expect(first.changes.map(({ seq }) => seq)).toEqual(history.latest.map(({ seq }) => seq));
  const far = await readThemeHistory(owner, { ...of(), page: 99 });
  expect(far.page).toBe(first.pages);
  expect(far.changes.length).toBeGreaterThan(0);
});

it("statements come page by page, each once, and are searched", async () => {
  const seen: string[] = [];
  const begins: string[] = [];
  let after: string | undefined;
  do {
    const page = await listStatements(owner, { ...of(), theme: "all", after, limit: 7 });
    // And back again, to where the page before began.
    expect(page.previous).toBe(begins.at(-1) ?? null);
    begins.push(after ?? "");
    seen.push(...page.statements.map(({ text }) => text));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(await listed());
  const found = await listStatements(owner, {
    ...of(),
    theme: "all",
    search: "BOARD number",
    audience: "stakeholders",
    limit: 50,
  });
  expect(found.total).toBeGreaterThan(0);
  for (const { text, people } of found.statements) {
    expect(text).toMatch(/board.*number/i);
    expect(people.map(({ audience }) => audience)).toContain("stakeholders");
  }
});
