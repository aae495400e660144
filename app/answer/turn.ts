import { KEPT_FIELD, SEEN_FIELD } from "@/components/respond/page-body";
import type { Reply } from "@/components/respond/turn-page";
import { keepCode } from "@/lib/http/answer-ticket";
import { type PageChanges, pageChanges, type Seen, seenOf } from "@/lib/services/page-changes";
import { saveAnswers } from "@/lib/services/save-answers";
import { type Fields, fieldsIn } from "@/lib/survey/fields";
import { answerFromForm } from "@/lib/survey/form-data";
import { unplacedIn } from "@/lib/survey/unplaced";
import type { OpenSheet } from "./sheet";

type Turn = { readonly reply: Reply; readonly fields: Fields };

/** Saves one page, then says where its button leads. Without a button, as when it is saved along the way, it stays. */
export async function turn(sheet: OpenSheet, step: number, form: FormData): Promise<Turn> {
  const fields = fieldsIn(form);
  const here = `/answer/${sheet.door.waveId}/${step}`;
  const read = answersOfPage(sheet, step, fields);
  if (!read.ok) return { fields, reply: read };
  const { changed, elsewhere, clashing } = pageChanges({
    seen: seenIn(fields),
    shown: read.answers,
    stored: sheet.answers,
  });
  // What a device kept from earlier must not take the place of what was written since.
  if (fields[KEPT_FIELD] && clashing.length > 0) return { fields, reply: { ok: false, reason: "stale" } };
  const { context, ticket } = sheet;
  const isChanged = Object.keys(changed).length > 0;
  const code = isChanged
    ? await saveAnswers(context, { ticket, answers: withoutStrayChips(sheet, changed) })
    : sheet.code;
  await keepCode(sheet.door.waveId, ticket, code);
  const [go] = fields["go"] ?? [];
  const asks = go === "next" ? questionToAsk(sheet, step, read.answers, fields["asked"] ?? []) : null;
  if (asks) return { fields, reply: asks };
  const next = go ? addressOf(sheet, step, go, fields) : here;
  const seen = seenOf(Object.keys(read.answers), read.answers);
  return { fields, reply: { ok: true, next, seen, isElsewhere: elsewhere.length > 0 } };
}

/** What the page said that it showed: "A1 fingerprint". */
function seenIn(fields: Fields): Seen {
  return Object.fromEntries((fields[SEEN_FIELD] ?? []).map((text) => text.split(" ", 2)));
}

function addressOf(sheet: OpenSheet, step: number, go: string, fields: Fields): string {
  const base = `/answer/${sheet.door.waveId}`;
  if (go === "later") return `${base}/later`;
  if (go.startsWith("question ")) return `${base}/${stepOf(sheet, go.slice("question ".length)) ?? step}`;
  if (fields["from"]?.[0] === "review") return `${base}/review`;
  if (go === "back") return `${base}/${Math.max(1, step - 1)}`;
  return step >= sheet.pages.length ? `${base}/review` : `${base}/${step + 1}`;
}

/** The page that asks a question, from 1. */
function stepOf({ pages }: OpenSheet, questionId: string): number | null {
  const i = pages.findIndex(({ questions }) => questions.some(({ id }) => id === questionId));
  return i < 0 ? null : i + 1;
}

/** Chips that are still to place are asked about once; then it is the person's choice. */
function questionToAsk(
  sheet: OpenSheet,
  step: number,
  answers: Readonly<Record<string, unknown>>,
  asked: readonly string[],
): Reply | null {
  for (const question of sheet.pages[step - 1]?.questions ?? []) {
    const left = asked.includes(question.id) ? null : unplacedIn(question, answers[question.id]);
    if (!left) continue;
    const message = `${left} still to place. Place them, or press Continue again to go on as it is.`;
    return { ok: false, reason: "ask", questionId: question.id, message };
  }
  return null;
}

type PageAnswers =
  | { readonly ok: true; readonly answers: Readonly<Record<string, unknown>> }
  | Extract<Reply, { reason: "mistake" }>;

/** Reads the fields of one page; a question left blank is taken out of the draft. */
function answersOfPage(sheet: OpenSheet, step: number, fields: Fields): PageAnswers {
  const { instrument, audience } = sheet.door;
  const audiences = instrument.audiences.map(({ id }) => id);
  const answers: Record<string, unknown> = {};
  for (const question of sheet.pages[step - 1]?.questions ?? []) {
    const read = answerFromForm(question, fields, { audience, audiences });
    if (!read.ok) return { ...read, reason: "mistake", questionId: question.id };
    answers[question.id] = read.answer;
  }
  return { ok: true, answers };
}

/** Whoever takes back a pick takes back its chips: they would be refused at the end, pages later. */
function withoutStrayChips(sheet: OpenSheet, answers: PageChanges["changed"]): Record<string, unknown> {
  const all: Record<string, unknown> = { ...sheet.answers, ...answers };
  const cleared = { ...answers };
  for (const question of sheet.pages.flatMap((page) => page.questions)) {
    if (question.kind !== "share-chips" || !question.from) continue;
    const [chips, picked] = [all[question.id], all[question.from]];
    if (typeof chips !== "object" || chips === null || !Array.isArray(picked)) continue;
    const kept = Object.entries(chips).filter(([id]) => picked.includes(id));
    if (kept.length < Object.keys(chips).length)
      cleared[question.id] = kept.length ? Object.fromEntries(kept) : undefined;
  }
  return cleared;
}
