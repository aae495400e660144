import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Claim } from "@/db/client";
import { beginRun } from "@/db/queries/runs";
import { analysisRuns } from "@/db/schema";
import { ToldError } from "@/lib/errors";
import type { Analyser } from "@/lib/services/analyse-here";
import { closeSurvey } from "@/lib/services/close-survey";
import { createSurvey } from "@/lib/services/create-survey";
import { openSurvey } from "@/lib/services/open-survey";
import { MOST_ATTEMPTS } from "@/lib/services/run-analysis";
import { secondDatabase, type TestDatabase, withDatabase } from "@/tests/database";
import { gatedEndpoint } from "@/tests/gated-endpoint";
import { type Studio, studioIn } from "@/tests/studio";
import { surveyWithWords } from "@/tests/survey-with-words";
import { childrenOf } from "@/tests/worker-process";
import { analyseApart } from "./analyse-apart";
import { adoptRuns, analyseRun } from "./analyse-run";

const killChild = () => void process.kill(childrenOf(process.pid).at(-1) ?? Number.NaN, "SIGKILL");

let open: TestDatabase;
let studio: Studio;
let runId: string;

beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
});
afterAll(() => open.close());
afterEach(() => vi.restoreAllMocks());

/** A closed survey that nobody answered: its analysis is short. */
beforeEach(async () => {
  const { id: surveyId } = await createSurvey(studio.owner, { title: "Why?", edition: "core" });
  await openSurvey(studio.owner, { surveyId });
  ({ runId } = await closeSurvey(studio.owner, { surveyId }));
  studio.queued.length = 0;
});

const theRun = async () => {
  const [row] = await open.db.select().from(analysisRuns).where(eq(analysisRuns.id, runId));
  if (!row) throw new Error("no run");
  return row;
};
const isQueued = () => studio.queued.some((job) => job.name === "analyse" && job.runId === runId);
const work = (analyser: Analyser, stopping?: AbortSignal) =>
  analyseRun(studio.owner, { claim: open.claim, analyser, ...(stopping && { stopping }) }, runId);
const never: Analyser = () => new Promise(() => undefined);
const begun = (n: number) => vi.waitFor(async () => expect((await theRun()).attempts).toBe(n), 60_000);

describe("a run", () => {
  it("ends with its result, worked out in a process of its own, and is not worked on again", async () => {
    await work(analyseApart);
    const done = await theRun();
    expect(done).toMatchObject({ state: "done", stage: "done", progress: 1, attempts: 1, failure: null });
    expect(done.result).toMatchObject({ format: "plumbline-result", survey: { title: "Why?" } });
    await work(never);
    expect(await theRun()).toEqual(done);
  });

  it("that fails unexpectedly says so, and what quotes an answer goes no further than the log", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await work(() => Promise.reject(new Error("cannot read “we only exist for the board”")));
    expect(await theRun()).toMatchObject({
      state: "failed",
      failure: "Something unexpected went wrong; the server’s log says more.",
    });
    expect(said).toHaveBeenCalledOnce();
  });

  it("that fails for a reason outside keeps that reason from its own process", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.stubEnv("EMBEDDINGS_URL", "not an address");
    await work(analyseApart);
    vi.unstubAllEnvs();
    expect(await theRun()).toMatchObject({ state: "failed", failure: expect.stringContaining("EMBEDDINGS_URL") });
  });

  it("that fails says why, and stays so until somebody asks for another", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await work(() => Promise.reject(new ToldError("the scale has no end")));
    expect(await theRun()).toMatchObject({ state: "failed", failure: "the scale has no end", result: null });
    expect(said).toHaveBeenCalledOnce();
    await adoptRuns(studio.owner, open.claim, { waiting: true });
    expect(isQueued()).toBe(false);
  });

  it("goes on when its progress cannot be written", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await work((input, hooks) =>
      analyseApart(input, { ...hooks, progress: () => Promise.reject(new Error("the connection is lost")) }),
    );
    expect(await theRun()).toMatchObject({ state: "done", failure: null });
    expect(said).toHaveBeenCalled();
  });

  it("reports how far it is, and a report that comes late changes nothing", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    let report: ((stage: string, share: number) => Promise<void>) | undefined;
    await work(async (_, hooks) => {
      report = hooks.progress;
      await hooks.progress("reading the words", 0.3);
      expect(await theRun()).toMatchObject({ state: "running", stage: "reading the words", progress: 0.3 });
      throw new Error("stop");
    });
    await new Promise((later) => setTimeout(later, 450));
    await report?.("too late", 0.9);
    expect(await theRun()).toMatchObject({ state: "failed", stage: "stopped" });
  });
});

describe("a run whose worker died", () => {
  it("runs again, and one that somebody works on does not", async () => {
    const other = await secondDatabase(open);
    void analyseRun({ ...studio.owner, db: other.db }, { claim: other.claim, analyser: never }, runId);
    await begun(1);
    await adoptRuns(studio.owner, open.claim, { waiting: true });
    expect(isQueued()).toBe(false);

    await other.die();
    await vi.waitFor(async () => {
      await adoptRuns(studio.owner, open.claim, { waiting: false });
      expect(isQueued()).toBe(true);
    }, 60_000);
    expect((await theRun()).state).toBe("queued");
    await work(analyseApart);
    expect(await theRun()).toMatchObject({ state: "done", attempts: 2 });
  });

  it("is given up when it has brought down its worker too often", async () => {
    await open.db
      .update(analysisRuns)
      .set({ state: "running", attempts: MOST_ATTEMPTS })
      .where(eq(analysisRuns.id, runId));
    await work(never);
    await adoptRuns(studio.owner, open.claim, { waiting: false });
    expect(isQueued()).toBe(false);
    expect(await theRun()).toMatchObject({ state: "failed", failure: expect.stringContaining("stopped 3 times") });
  });

  it("is left alone when another worker has begun it just now", async () => {
    const justAfter: Claim = async (id) => {
      if (id === runId) await beginRun(open.db, id, MOST_ATTEMPTS);
      return open.claim(id);
    };
    await adoptRuns(studio.owner, justAfter, { waiting: true });
    expect(isQueued()).toBe(false);
    expect(await theRun()).toMatchObject({ state: "running", attempts: 1 });
  });

  it("is claimed until it is written, and queued only when a worker can claim it", async () => {
    await open.db.update(analysisRuns).set({ state: "running", attempts: 1 }).where(eq(analysisRuns.id, runId));
    const seen: unknown[] = [];
    const watched: Claim = async (id) => {
      const giveBack = await open.claim(id);
      if (!giveBack || id !== runId) return giveBack;
      return async () => {
        seen.push((await theRun()).state, isQueued());
        await giveBack();
      };
    };
    await adoptRuns(studio.owner, watched, { waiting: false });
    expect(seen).toEqual(["queued", false]);
    expect(isQueued()).toBe(true);
  });

  it("is queued again at the next start when its job was lost", async () => {
    await adoptRuns(studio.owner, open.claim, { waiting: false });
    expect(isQueued()).toBe(false);
    await adoptRuns(studio.owner, open.claim, { waiting: true });
    expect(isQueued()).toBe(true);
  });
});

/** The words of a survey need vectors, and the endpoint is silent: the process that works them out stands still until it is told. */
describe("a run that is half-way", () => {
  let endpoint: Awaited<ReturnType<typeof gatedEndpoint>>;
  beforeEach(async () => {
    endpoint = await gatedEndpoint();
    vi.stubEnv("EMBEDDINGS_URL", endpoint.url);
    ({ runId } = await surveyWithWords(studio.owner));
    studio.queued.length = 0;
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await endpoint.close();
  });
  const halfWay =
    (deed: () => void): Analyser =>
    async (input, hooks, signal) => {
      const before = endpoint.asked.length;
      endpoint.answerOnly(0);
      const isHalfWay = vi.waitFor(() => expect(endpoint.asked.length).toBeGreaterThan(before), 60_000);
      const [result] = await Promise.all([analyseApart(input, hooks, signal), isHalfWay.then(deed)]);
      return result;
    };

  it.runIf(process.platform === "linux")(
    "begins again when its process is killed, and at last is told as failed, with a reason",
    async () => {
      const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
      for (const attempts of [1, 2]) {
        await work(halfWay(killChild));
        expect(await theRun()).toMatchObject({ state: "queued", attempts, failure: null });
        expect(studio.queued.filter((job) => job.name === "analyse" && job.runId === runId)).toHaveLength(attempts);
      }
      expect(said).not.toHaveBeenCalled();
      await work(halfWay(killChild));
      expect(await theRun()).toMatchObject({ state: "failed", failure: expect.stringContaining("too little memory") });
    },
  );

  it.runIf(process.platform === "linux")("and is killed once ends with its result", async () => {
    await work(halfWay(killChild));
    endpoint.release();
    await work(analyseApart);
    expect(await theRun()).toMatchObject({ state: "done", attempts: 2, failure: null });
  });

  it("and is interrupted by a stop of the server waits again, and the attempt does not count", async () => {
    const stop = new AbortController();
    await work(
      halfWay(() => stop.abort()),
      stop.signal,
    );
    expect(await theRun()).toMatchObject({ state: "queued", attempts: 0, failure: null });
    expect(isQueued()).toBe(true);
    // A job that arrives while the process stops is given back unopened.
    await work(analyseApart, stop.signal);
    expect(await theRun()).toMatchObject({ state: "queued", attempts: 0 });
  });
});
