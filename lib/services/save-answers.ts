import { findDraft, holdSurvey, lockDraft, writeDraft } from "@/db/queries/answering";
import { openDraft, sealDraft } from "@/lib/sealed/draft";
import { resumeCode } from "@/lib/sealed/resume-code";
import type { Answers } from "@/lib/survey/answers";
import { questionsOf } from "@/lib/survey/instrument";
import { isAskedOf } from "@/lib/survey/resolve";
import { dayOf, type PublicContext } from "./context";
import { type LockedDoor, type OpenDoor, requireDoor, type Ticket } from "./open-door";

/** Where a draft keeps its code, beside the answers: no question's id begins like this. */
const CODE = "$code";
type Draft = { readonly answers: Answers; readonly code: string | undefined };

/** What has been answered so far; empty before the first save. */
export async function readDraft(context: PublicContext, door: OpenDoor): Promise<Answers> {
  return (await findOwnDraft(context, door))?.answers ?? {};
}

/** The draft that these keys open, with the code that its browser has; undefined before the first save. */
export async function findOwnDraft({ db }: PublicContext, door: OpenDoor): Promise<Draft | undefined> {
  const row = door.keys && (await findDraft(db, door.keys.draftId));
  if (!row || !door.keys) return undefined;
  const { answers, code } = unpacked(openDraft(door.keys.draftKey, row.ciphertext));
  return { answers: askedOf(door, answers), code };
}

/** Puts the answers of one page into the draft; `undefined` takes an answer away. What other pages hold stays. Gives back the draft's code. */
export async function saveAnswers(
  context: PublicContext,
  { ticket, answers }: { ticket: Ticket; answers: Readonly<Record<string, unknown>> },
): Promise<string> {
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { waveId } = await requireDoor(inside, ticket);
    // Whoever closes the survey or hands out its links waits, or is waited for: the door that is seen from here on stays.
    await holdSurvey(tx, waveId);
    const door = await requireDoor(inside, ticket);
    const before = await holdDraft(inside, door);
    // Sent while this waited for its turn: the draft is gone, and must not come back.
    await requireDoor(inside, ticket);
    const merged = Object.fromEntries(
      Object.entries({ ...before.answers, ...answers }).filter(([, answer]) => answer !== undefined),
    );
    const code = before.code ?? (ticket.kind === "personal" ? ticket.code : undefined) ?? resumeCode();
    const ciphertext = sealDraft(door.keys.draftKey, packed({ answers: merged, code }));
    await writeDraft(tx, { id: door.keys.draftId, ciphertext, savedOn: dayOf(context.now()) });
    return code;
  });
}

/** The draft, which nobody else can change until the transaction ends. */
export async function holdDraft({ db, now }: PublicContext, door: LockedDoor): Promise<Draft> {
  const { keys, waveId } = door;
  const empty = { id: keys.draftId, waveId, ciphertext: sealDraft(keys.draftKey, {}), savedOn: dayOf(now()) };
  const { answers, code } = unpacked(openDraft(keys.draftKey, await lockDraft(db, empty)));
  return { answers: askedOf(door, answers), code };
}

const packed = ({ answers, code }: Draft) => ({ ...answers, [CODE]: code });

/** What lies in an opened draft. */
export function unpacked(content: unknown): Draft {
  const { [CODE]: code, ...answers } = content as Answers;
  return { answers, code: typeof code === "string" ? code : undefined };
}

/** Whoever was moved to another audience keeps what both are asked: the rest could not be sent. */
function askedOf({ instrument, audience }: OpenDoor, answers: Answers): Answers {
  const asked = new Set(questionsOf(instrument).flatMap((one) => (isAskedOf(one, audience) ? [one.id] : [])));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}
