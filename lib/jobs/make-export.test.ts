import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { beginExport } from "@/db/queries/exports";
import { analysisRuns, auditEntries, exportFiles, surveys } from "@/db/schema";
import { ToldError } from "@/lib/errors";
import { Killed } from "@/lib/services/ended-early";
import { findExportFile } from "@/lib/services/find-export-file";
import { listExports } from "@/lib/services/list-exports";
import { removeOldExports } from "@/lib/services/remove-old-exports";
import { requestExport } from "@/lib/services/request-export";
import { retryExport } from "@/lib/services/retry-export";
import { MOST_ATTEMPTS } from "@/lib/services/run-analysis";
import type { Exporter } from "@/lib/services/run-export";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { sampleResult } from "@/tests/factories/sample-result";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { surveyWithWords } from "@/tests/survey-with-words";
import { exportApart } from "./export-apart";
import { adoptExports, makeExport } from "./make-export";

const never: Exporter = () => new Promise(() => undefined);
const EIGHT_DAYS_MS = 8 * 24 * 60 * 60 * 1000;

let open: TestDatabase;
let studio: Studio;
let surveyId: string;
let exportId: string;

beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
  const made = await surveyWithWords(studio.owner);
  surveyId = made.surveyId;
  const result = await sampleResult();
  await open.db.update(analysisRuns).set({ state: "done", result }).where(eq(analysisRuns.id, made.runId));
});
afterAll(() => open.close());
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  await open.db.delete(exportFiles);
  studio.queued.length = 0;
  ({ exportId } = await requestExport(studio.viewer, { surveyId, format: "csv", paper: "a4" }));
});

const row = async () => {
  const [found] = await open.db.select().from(exportFiles).where(eq(exportFiles.id, exportId));
  if (!found) throw new Error("no export");
  return found;
};
const work = (exporter: Exporter, stopping = new AbortController().signal) =>
  makeExport(studio.owner, { claim: open.claim, exporter, stopping }, exportId);
const isQueued = () => studio.queued.some((job) => job.name === "export" && job.exportId === exportId);

describe("a file of results", () => {
  it("is asked for by anybody who may see them, waits on the queue, and is made in a process of its own", async () => {
    expect(isQueued()).toBe(true);
    expect(await row()).toMatchObject({ state: "queued", file: null });
    await work(exportApart);
    expect(await row()).toMatchObject({
      state: "done",
      progress: 1,
      attempts: 1,
      fileName: "why-does-our-pmo-exist.csv",
    });
    const { files, hasResult } = await listExports(studio.facilitator, surveyId);
    expect(hasResult).toBe(true);
    expect(files).toEqual([expect.objectContaining({ id: exportId, state: "done", by: "viewer" })]);
    const file = await findExportFile(studio.editor, { surveyId, exportId });
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes)).toMatch(/^\uFEFFrecord,item,label,/);
    expect(files[0]?.size).toBe(file.bytes.length);
    const noted = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
    expect(noted.map(({ action }) => action)).toEqual(expect.arrayContaining(["make a file", "download a file"]));
  });

  it("that fails says why, is not begun again by itself, and is made once more by a button", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await work(() => Promise.reject(new ToldError("The report could not be set.")));
    expect(await row()).toMatchObject({ state: "failed", failure: "The report could not be set.", file: null });
    await expect(findExportFile(studio.owner, { surveyId, exportId })).rejects.toThrow(/not ready yet/);
    studio.queued.length = 0;
    await adoptExports(studio.owner, open.claim, { waiting: true });
    expect(isQueued()).toBe(false);
    await retryExport(studio.viewer, { surveyId, exportId });
    expect(isQueued()).toBe(true);
    await work(async () => ({ name: "a.csv", bytes: new Uint8Array([1, 2]) }));
    expect(await row()).toMatchObject({ state: "done", failure: null, attempts: 1 });
    await expect(retryExport(studio.viewer, { surveyId, exportId })).rejects.toThrow(/nothing was begun again/);
  });

  it("that fails unexpectedly keeps to itself what the error quotes", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await work(() => Promise.reject(new Error("cannot set “we only exist for the board”")));
    expect((await row()).failure).toBe("Something unexpected went wrong; the server’s log says more.");
  });

  it("whose process is killed is tried again, three times at most", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const killed: Exporter = () => Promise.reject(new Killed("ended from outside"));
    await work(killed);
    expect(await row()).toMatchObject({ state: "queued", attempts: 1 });
    await work(killed);
    await work(killed);
    expect(await row()).toMatchObject({ state: "failed", attempts: MOST_ATTEMPTS, failure: "ended from outside" });
  });

  it("left behind by a dead server goes back on the queue, and fails after the third time", async () => {
    await beginExport(open.db, exportId, MOST_ATTEMPTS);
    studio.queued.length = 0;
    await adoptExports(studio.owner, open.claim, { waiting: false });
    expect(await row()).toMatchObject({ state: "queued", attempts: 1 });
    expect(isQueued()).toBe(true);
    for (let n = 1; n < MOST_ATTEMPTS; n++) await beginExport(open.db, exportId, MOST_ATTEMPTS);
    await adoptExports(studio.owner, open.claim, { waiting: false });
    expect(await row()).toMatchObject({ state: "failed", failure: expect.stringContaining("stopped 3 times") });
  });

  it("that a stopping worker makes is given back as if it had not been begun", async () => {
    const stopping = new AbortController();
    const ended = work(exportApart, stopping.signal);
    await vi.waitFor(async () => expect((await row()).state).toBe("running"), 60_000);
    stopping.abort();
    await ended;
    expect(await row()).toMatchObject({ state: "queued", attempts: 0, file: null });
  });

  it("is not worked on while another worker has it", async () => {
    const giveBack = await open.claim(exportId);
    await work(never);
    expect((await row()).attempts).toBe(0);
    await giveBack?.();
  });

  it("is gone after seven days", async () => {
    await removeOldExports({ ...studio.owner, now: () => new Date(NOW.getTime() + EIGHT_DAYS_MS - 2 * 86_400_000) });
    expect((await listExports(studio.owner, surveyId)).files).toHaveLength(1);
    await removeOldExports({ ...studio.owner, now: () => new Date(NOW.getTime() + EIGHT_DAYS_MS) });
    expect((await listExports(studio.owner, surveyId)).files).toEqual([]);
  });

  it("is nobody’s of another organization", async () => {
    const other = await studioIn(open, "Another");
    await expect(findExportFile(other.owner, { surveyId, exportId })).rejects.toThrow(/does not exist/);
    await expect(requestExport(other.owner, { surveyId, format: "pdf", paper: "a4" })).rejects.toThrow(
      /does not exist/,
    );
  });

  it("goes with its survey", async () => {
    const another = await surveyWithWords(studio.owner);
    const result = await sampleResult();
    await open.db.update(analysisRuns).set({ state: "done", result }).where(eq(analysisRuns.id, another.runId));
    const made = await requestExport(studio.owner, { surveyId: another.surveyId, format: "json", paper: "a4" });
    await open.db.delete(surveys).where(eq(surveys.id, another.surveyId));
    expect(await open.db.select().from(exportFiles).where(eq(exportFiles.id, made.exportId))).toEqual([]);
  });
});
