import { mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { organizations, responses, snapshots, surveys } from "@/db/schema";
import { questionsOf } from "@/lib/survey/instrument";
import { withDatabase } from "@/tests/database";
import { confirmImport } from "./confirm-import";
import type { Context, QueuedJob } from "./context";
import { findResult } from "./find-result";
import { discardImport, readImport, saveImport, startImport, sweepImports } from "./import-draft";
import { importPlan, previewImport } from "./import-plan";
import { importSurvey } from "./import-survey";
import { requeueRuns } from "./requeue-runs";

let open: OpenDatabase;
let context: Context;
let dataDir: string;
const queued: QueuedJob[] = [];
const kept = () => readdirSync(join(dataDir, "imports"));

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "plumbline-import-"));
  vi.stubEnv("DATA_DIR", dataDir);
  open = await withDatabase();
  const [organization] = await open.db.insert(organizations).values({ name: "Test" }).returning();
  const actor = { memberId: "m", organizationId: organization?.id ?? "", role: "owner", name: "", email: "" } as const;
  const enqueue = async (job: QueuedJob) => void queued.push(job);
  context = { db: open.db, secret: "s".repeat(40), now: () => new Date(), enqueue, actor };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const CSV = `Group;Worth;Why
${Array.from({ length: 12 }, (_, i) => `${i % 2 ? "Board" : "PMO"};${i % 11};"reason number ${i}"`).join("\n")}
Visitor;3;"only looking"
Visitor;4;"only looking again"
Board;often;"one bad cell"
`;

async function upload(csv = CSV) {
  const started = await startImport(context, { bytes: new TextEncoder().encode(csv), fileName: "C:/mine/answers.csv" });
  if ("refused" in started) throw new Error(started.refused);
  return started.id;
}

it("stores nothing before it is confirmed, then a closed survey, its answers and a run", async () => {
  const id = await upload();
  const { draft, table } = await readImport(context, id);
  expect(draft.title).toBe("answers");
  const plan = importPlan(table, draft);
  expect(plan).toMatchObject({ audienceColumn: "Group", columnErrors: [], audienceError: null });
  expect(plan.columns.map(({ use }) => use)).toEqual(["audience", "scale", "text"]);
  const audiences = plan.audiences.map((one) => ({ ...one, compare: one.value !== "Visitor" }));
  await saveImport(context, id, { audiences });
  const chosen = await readImport(context, id);
  const { mapping } = importPlan(chosen.table, chosen.draft);
  expect(mapping?.leaveOut).toEqual(["Visitor"]);
  const preview = mapping && previewImport(table, mapping);
  expect(preview?.problems).toMatchObject([{ row: 16, column: "Worth", value: "often" }]);
  expect(await open.db.select().from(surveys)).toEqual([]);

  const [one, two] = await Promise.allSettled([
    confirmImport(context, { id, title: "Why a PMO?" }),
    confirmImport(context, { id, title: "Why a PMO?" }),
  ]);
  expect([one.status, two.status].sort()).toEqual(["fulfilled", "rejected"]);
  const rows = await open.db.select().from(surveys);
  expect(rows).toMatchObject([{ title: "Why a PMO?", status: "closed", source: "import" }]);
  expect(rows.flatMap(({ instrument }) => questionsOf(instrument)).map(({ kind }) => kind)).toEqual([
    "rating",
    "long-text",
  ]);
  const answers = await open.db.select().from(responses);
  expect(answers).toHaveLength(13);
  expect(answers.filter(({ audience }) => audience === "board")).toHaveLength(7);
  expect(await open.db.select().from(snapshots)).toHaveLength(1);
  expect(queued).toHaveLength(1);
  expect(kept()).toEqual([]);
});

it("makes one survey while the queue is down; its run waits to be found", async () => {
  const id = await upload("Group;Worth\nBoard;3\nBoard;4\nPMO;5\n");
  const before = await open.db.$count(surveys);
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const down = { ...context, enqueue: () => Promise.reject(new Error("the queue is down")) };
  const { surveyId } = await confirmImport(down, { id, title: "Once" });
  await expect(confirmImport(down, { id, title: "Once" })).rejects.toThrow("not here any more");
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  expect(await open.db.$count(surveys)).toBe(before + 1);
  const { run } = await findResult(context, surveyId);
  expect(run?.state).toBe("queued");
  queued.length = 0;
  await requeueRuns(context, async () => async () => undefined);
  expect(queued).toContainEqual({ name: "analyse", runId: run?.id });
  await open.db.delete(surveys).where(eq(surveys.id, surveyId));
});

it("shows an upload to nobody else, and to nobody who may only look", async () => {
  const id = await upload();
  const other = { ...context, actor: { ...context.actor, memberId: "other" } };
  await expect(readImport(other, id)).rejects.toThrow("not here any more");
  await expect(discardImport(other, id)).rejects.toThrow("not here any more");
  const viewer = { ...context, actor: { ...context.actor, role: "viewer" as const } };
  await expect(readImport(viewer, id)).rejects.toThrow("Your role");
  await expect(readImport(context, "../../etc/passwd")).rejects.toThrow("not here any more");
  await discardImport(context, id);
  await expect(readImport(context, id)).rejects.toThrow("not here any more");
  expect(kept()).toEqual([]);
});

it("forgets an upload after a day", async () => {
  const id = await upload();
  await sweepImports(new Date());
  expect(kept()).toHaveLength(2);
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  for (const name of kept()) utimesSync(join(dataDir, "imports", name), yesterday, yesterday);
  await sweepImports(new Date());
  await expect(readImport(context, id)).rejects.toThrow("not here any more");
});

it("keeps the upload when it cannot be imported yet", async () => {
  const id = await upload("Same;Also\nyes;no\nyes;no\n");
  await expect(confirmImport(context, { id, title: "" })).rejects.toThrow("still to be put right");
  expect((await readImport(context, id)).draft.memberId).toBe("m");
  await discardImport(context, id);
});

it.each([
  ["empty", ""],
  ["no-rows", "a,b\n"],
  ["spreadsheet", "PK\u0003\u0004rest"],
  ["not-text", "a,b\n1,\u0000"],
  ["too-many-rows", `a\n${"1\n".repeat(100_001)}`],
  ["too-many-columns", `${Array.from({ length: 301 }, (_, i) => `c${i}`).join()}\n1`],
  ["too-large", "x".repeat(20 * 1024 * 1024 + 1)],
])("refuses a file: %s", async (refused, text) => {
  const bytes = new TextEncoder().encode(text);
  expect(await startImport(context, { bytes, fileName: "x.csv" })).toEqual({ refused });
});

it("refuses answers of an unknown audience, or that the instrument does not ask for", async () => {
  const [row] = await open.db.select().from(surveys);
  if (!row) throw new Error("no survey");
  const importing = (audience: string, answers: Record<string, unknown>) =>
    importSurvey(context, { title: "T", instrument: row.instrument, responses: [{ audience, answers }] });
  await expect(importing("nobody", { Q1: 3 })).rejects.toThrow("Answer 1 belongs to “nobody”");
  await expect(importing("board", { Q1: 11 })).rejects.toThrow("Answer 1, Q1");
  const viewer = { ...context, actor: { ...context.actor, role: "viewer" as const } };
  await expect(importSurvey(viewer, { title: "T", instrument: row.instrument, responses: [] })).rejects.toThrow("role");
  expect(await open.db.select().from(surveys)).toHaveLength(1);
});
