// One step of `npm run bench -- scale` in a process of its own: `fill` puts answers into the database, `serve` is the server that
// freezes them and has them analysed apart. node --conditions=react-server --import tsx bench/scale-case.ts fill|serve '{…}'
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { openDatabase } from "@/db/client";
import { insertResponses, latestRun } from "@/db/queries/runs";
import { insertSurvey, insertWaveAudiences } from "@/db/queries/surveys";
import { members, organizations } from "@/db/schema";
import { analyseApart } from "@/lib/jobs/analyse-apart";
import type { Context } from "@/lib/services/context";
import { requireSurvey } from "@/lib/services/find-survey";
import { requestAnalysis } from "@/lib/services/request-analysis";
import { runAnalysis } from "@/lib/services/run-analysis";
import { editionById } from "@/lib/survey/editions";
import { cpuSeconds } from "./cpu-clock";
import { type Size, shortened, syntheticResponses } from "./synthetic-snapshot";

export type Filled = { readonly surveyId: string; readonly actor: Context["actor"] };
export type Served = {
  readonly freezeCpu: number;
  readonly freezeMB: number;
  readonly runCpu: number;
  readonly runMB: number;
  readonly runSeconds: number;
  readonly analysisCpu: number;
  readonly analysisMB: number;
};

async function fill(db: Context["db"], size: Size): Promise<Filled> {
  const instrument = shortened(editionById("full").instrument, size);
  const [organization] = await db.insert(organizations).values({ name: "Made Up Ltd" }).returning();
  const organizationId = organization?.id ?? "";
  const person = { name: "Owner", role: "owner", email: `owner-${size.people}@made-up.example` } as const;
  const [member] = await db
    .insert(members)
    .values({ organizationId, ...person })
    .returning();
  const day = "2026-05-04";
  const survey = { organizationId, title: "Why?", instrument, status: "closed", source: "import" } as const;
  const { survey: made, wave } = await insertSurvey(db, survey, { closedOn: day });
  await insertWaveAudiences(
    db,
    instrument.audiences.map(({ id }) => ({ waveId: wave.id, audience: id })),
  );
  const answers = syntheticResponses(instrument, size.people, "bench");
  await insertResponses(
    db,
    answers.map((one) => ({ ...one, waveId: wave.id, answeredOn: day })),
  );
  return { surveyId: made.id, actor: { memberId: member?.id ?? "", organizationId, ...person } };
}

const peakMB = () => process.resourceUsage().maxRSS / 1024;

async function serve(db: Context["db"], { surveyId, actor }: Filled): Promise<Served> {
  const now = () => new Date();
  const context: Context = { db, secret: "s".repeat(40), now, enqueue: async () => undefined, actor };
  const begun = cpuSeconds();
  const { runId } = await requestAnalysis(context, { surveyId });
  const [frozen, freezeMB] = [cpuSeconds(), peakMB()];
  const clock = performance.now();
  const child = watchChild();
  await runAnalysis(context, runId, analyseApart);
  const { wave } = await requireSurvey(context, surveyId);
  const run = await latestRun(db, wave.id);
  if (run?.state !== "done") throw new Error(`The run is ${run?.state}: ${run?.failure}`);
  return {
    freezeCpu: frozen - begun,
    freezeMB,
    runCpu: cpuSeconds() - frozen,
    runMB: peakMB(),
    runSeconds: (performance.now() - clock) / 1000,
    ...child(),
  };
}

const LOOK_EVERY_MS = 50;

/** Peak memory and processor time of the analysis process, as the system tells them while it lives. */
function watchChild(): () => Pick<Served, "analysisCpu" | "analysisMB"> {
  const seen = { analysisCpu: 0, analysisMB: 0 };
  const look = () => {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim();
    for (const pid of children === "" ? [] : children.split(" ")) {
      const status = readIfThere(`/proc/${pid}/status`);
      const times = readIfThere(`/proc/${pid}/stat`).split(") ")[1]?.split(" ") ?? [];
      seen.analysisMB = Math.max(seen.analysisMB, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      seen.analysisCpu = Math.max(seen.analysisCpu, (Number(times[11] ?? 0) + Number(times[12] ?? 0)) / 100);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    return seen;
  };
}

/** A process may be gone between being listed and being looked at. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return "";
    throw error;
  }
}

const [step, input = ""] = process.argv.slice(2);
const databaseUrl = process.env["DATABASE_URL"] ?? "";
const { db, close } = await openDatabase({ dataDir: tmpdir(), databaseUrl });
const found = step === "fill" ? await fill(db, JSON.parse(input)) : await serve(db, JSON.parse(input));
if (process.send) process.send(found);
else console.log(found);
await close();
