import type { Db } from "@/db/client";
import { listCodebooks } from "@/db/queries/codebooks";
import { countThemeEdits, listSecondCodings } from "@/db/queries/themes";
import type { Codebook } from "@/lib/analysis/codebook";
import { carriedOn, toCodebook } from "@/lib/analysis/edited-codebook";
import { sortsAgain } from "@/lib/analysis/theme-edit";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";
import { foldedThemes } from "./folded-themes";

/** A wave's themes as people have sorted them, those of before and the edits since. */
export async function foldedCodebooks(db: Db, waveId: string): Promise<Codebook[]> {
  const before = await listCodebooks(db, waveId);
  const edited = await countThemeEdits(db, waveId);
  const made: Codebook[] = [];
  for (const { questionId } of edited) {
    const base = before.find((one) => one.questionId === questionId);
    const codebook = await editedCodebook(db, { waveId, questionId }, base);
    if (codebook) made.push(codebook);
  }
  const rest = before.filter((one) => !made.some(({ questionId }) => questionId === one.questionId));
  return [...rest, ...made].sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
}

async function editedCodebook(
  db: Db,
  of: { waveId: string; questionId: string },
  base: Codebook | undefined,
): Promise<Codebook | null> {
  const folded = await foldedThemes(db, of);
  if (!folded) return null;
  const { run, edited, edits } = folded;
  const coders = (await listSecondCodings(db, of)).filter(({ finishedAt }) => finishedAt);
  const people = new Set([...edits, ...coders].map(({ memberId, memberName }) => memberId ?? memberName));
  const codebook = toCodebook(run, edited, {
    checkedBy: Math.max(base?.checkedBy ?? 1, people.size),
    edits: {
      last: edits.at(-1)?.seq ?? 0,
      undone: edits.flatMap(({ seq, undoneAt }) => (undoneAt ? [seq] : [])),
      ...(edits.some(({ edit, undoneAt }) => !undoneAt && sortsAgain(edit)) && { resorted: true as const }),
    },
    from: base?.from,
  });
  return base ? { ...codebook, ...marksOf(codebook, base) } : codebook;
}

/** What people had taken out of the quotes before stays out. */
function marksOf({ unquoted, redacted = [] }: Codebook, base: Codebook): Pick<Codebook, "unquoted" | "redacted"> {
  const blacked = [
    ...(base.redacted ?? []).filter(({ text }) => !redacted.some((one) => one.text === text)),
    ...redacted,
  ];
  return { unquoted: [...new Set([...base.unquoted, ...unquoted])], ...(blacked.length > 0 && { redacted: blacked }) };
}

/** What a new survey takes over of another one's themes: those of questions in words that it asks as well. */
export async function codebooksFor(db: Db, waveId: string, instrument: Instrument): Promise<Codebook[]> {
  const asked = new Set(questionsOf(instrument).flatMap(({ id, kind }) => (kind === "long-text" ? [id] : [])));
  const all = await foldedCodebooks(db, waveId);
  return all.filter(({ questionId }) => asked.has(questionId)).map(carriedOn);
}
