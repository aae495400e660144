import { and, eq } from "drizzle-orm";
import { runStatements } from "@/db/schema";
import type { RunStatements } from "@/lib/analysis/run-statements";
import type { ThemeEdit } from "@/lib/analysis/theme-edit";
import { analyseHere } from "@/lib/services/analyse-here";
import type { Context } from "@/lib/services/context";
import { editThemes, undoThemes } from "@/lib/services/edit-themes";
import { listStatements } from "@/lib/services/list-statements";
import { readThemes } from "@/lib/services/read-themes";
import { runAnalysis } from "@/lib/services/run-analysis";
import { withDatabase } from "@/tests/database";
import { studioIn } from "@/tests/studio";
import { surveyWithWords } from "@/tests/survey-with-words";
import { cpuSeconds, referenceSeconds } from "./cpu-clock";

const STATEMENTS = 10_000;
const THEMES = 40;
const EDITS = 100;
const QUESTION = "A1";

/** The themes editor with ten thousand statements and a hundred edits: what a press or a search makes somebody wait for. */
export async function benchThemesEditor(): Promise<Record<string, string | number>[]> {
  const open = await withDatabase();
  try {
    const { owner } = await studioIn(open);
    const { surveyId, runId } = await surveyWithWords(owner);
    await runAnalysis(owner, runId, analyseHere);
    const run = await open.db.select().from(runStatements).where(eq(runStatements.runId, runId));
    const own = run.find(({ questionId }) => questionId === QUESTION);
    if (!own) throw new Error(`The run keeps no statements of ${QUESTION}.`);
    await open.db
      .update(runStatements)
      .set({ content: grown(own.content) })
      .where(and(eq(runStatements.runId, runId), eq(runStatements.questionId, QUESTION)));
    return await measure(owner, { surveyId, questionId: QUESTION });
  } finally {
    await open.close();
  }
}

const textOf = (i: number) => `Statement ${i} says that obstacle ${i % 97} slows project ${i % 89} down`;

function grown(content: RunStatements): RunStatements {
  const open = content.audiences.map(({ audience }) => ({ audience, n: STATEMENTS, words: true }));
  return {
    ...content,
    audiences: open,
    themes: Array.from({ length: THEMES }, (_, i) => ({
      id: `t${i + 1}`,
      label: `Theme ${i + 1}`,
      labelSource: "machine",
      keywords: ["obstacle"],
    })),
    statements: Array.from({ length: STATEMENTS }, (_, i) => ({
      person: Math.floor(i / 2),
      audience: open[Math.floor(i / 2) % open.length]?.audience ?? "",
      text: textOf(i),
      themes: [`t${1 + (i % THEMES)}`],
    })),
  };
}

async function measure(owner: Context, of: { surveyId: string; questionId: string }) {
  const yardstick = referenceSeconds();
  const rows: { what: string; "CPU s": number; yardsticks: number; most: number }[] = [];
  const time = async (what: string, most: number, work: () => Promise<unknown>) => {
    const begun = cpuSeconds();
    await work();
    const seconds = cpuSeconds() - begun;
    rows.push({ what, "CPU s": rounded(seconds), yardsticks: rounded(seconds / yardstick), most });
  };
  const edit = (one: ThemeEdit) => editThemes(owner, { ...of, edit: one });
  const page = (search?: string) => listStatements(owner, { ...of, theme: "all", search, limit: 50 });
  await time("opened for the first time", 4, () => readThemes(owner, of));
  for (let i = 0; i < EDITS; i++) {
    await edit({ kind: "move", statements: [textOf(THEMES * i)], from: "t1", to: `t${2 + (i % 20)}` });
  }
  await time("opened again", 0.5, () => readThemes(owner, of));
  await time("a page of statements", 0.5, () => page());
  await time("a search", 0.5, () => page("obstacle 12"));
  await time("a theme renamed, the hundred and first edit", 2, () =>
    edit({ kind: "rename", theme: "t3", label: "Named" }),
  );
  const thousand = Array.from({ length: 1000 }, (_, i) => textOf(i));
  await time("a thousand statements moved", 2, () =>
    edit({ kind: "split", theme: "t5", into: "n", label: "New", statements: thousand }),
  );
  await time("two themes merged", 2, () => edit({ kind: "merge", theme: "t6", into: "t7" }));
  await time("an edit taken back", 2, () => undoThemes(owner, of));
  const missed = rows.filter(({ yardsticks, most }) => yardsticks > most);
  if (missed.length > 0) {
    console.table(rows);
    throw new Error(`Slower than promised: ${missed.map(({ what }) => what).join("; ")}`);
  }
  return rows;
}

const rounded = (x: number) => Math.round(100 * x) / 100;
