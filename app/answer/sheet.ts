import { readTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { openDoor, type ShutDoor } from "@/lib/services/open-door";
import { readDraft } from "@/lib/services/save-answers";
import { answerFromForm, type Fields } from "@/lib/survey/form-data";
import type { Question } from "@/lib/survey/instrument";
import { optionOrder } from "@/lib/survey/option-order";
import { pagesFor } from "@/lib/survey/resolve";

/** Everything that answering a wave in this browser needs, or why it cannot go on. */
export async function openSheet(waveId: string) {
  const context = await publicContext();
  const ticket = await readTicket(waveId);
  const shut: ShutDoor = { state: "unknown", title: null, audience: null };
  if (!ticket) return { open: false, door: shut, ticket: null } as const;
  const door = await openDoor(context, ticket);
  if (door.state !== "open") return { open: false, door, ticket } as const;
  // The cookie may have been moved to another wave's address by hand.
  if (door.waveId !== waveId) return { open: false, door: shut, ticket: null } as const;
  const answers = await readDraft(context, door);
  return { open: true, context, ticket, door, answers, pages: pagesFor(door.instrument, door.audience) } as const;
}
export type OpenSheet = Extract<Awaited<ReturnType<typeof openSheet>>, { open: true }>;

/** The question with its options in this person's own order. */
export function inOwnOrder(question: Question, seed: string): Question {
  switch (question.kind) {
    case "single-choice":
    case "pick-up-to":
    case "pick-cards":
    case "share-chips":
    case "choice-twin":
    case "guess-audience":
    case "ranking":
      // Questions about the same options keep one order, so that a card is found again where it was.
      return { ...question, options: optionOrder(question.options, seed) };
    case "agree-cards":
      return { ...question, statements: optionOrder(question.statements, seed) };
    case "role-triangle":
    case "bands":
    case "long-text":
    case "twin-scale":
    case "effort-twin":
    case "ladder-twin":
    case "rating":
    case "likert":
      return question;
  }
}

type PageAnswers =
  | { ok: true; answers: Record<string, unknown>; fields: Fields }
  | { ok: false; message: string; questionId: string; fields: Fields };

/** Reads the fields of one page; a question left blank is taken out of the draft. */
export function answersOfPage(sheet: OpenSheet, step: number, form: FormData): PageAnswers {
  const { instrument, audience } = sheet.door;
  const audiences = instrument.audiences.map(({ id }) => id);
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = [...(fields[name] ?? []), value];
  const answers: Record<string, unknown> = {};
  for (const question of sheet.pages[step - 1]?.questions ?? []) {
    const read = answerFromForm(question, fields, { audience, audiences });
    if (!read.ok) return { ok: false, message: read.message, questionId: question.id, fields };
    answers[question.id] = read.answer;
  }
  return { ok: true, answers: withoutStrayChips(sheet, answers), fields };
}

/** Whoever takes back a pick takes back its chips: they would be refused at the end, pages later. */
function withoutStrayChips(sheet: OpenSheet, answers: Record<string, unknown>): Record<string, unknown> {
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
