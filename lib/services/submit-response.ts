import { holdSurvey, insertResponse, removeDraft, spendSeal } from "@/db/queries/answering";
import { AppError } from "@/lib/errors";
import { type Answers, answersSchema, hasRealAnswer } from "@/lib/survey/answers";
import { questionsOf } from "@/lib/survey/instrument";
import { dayOf, type PublicContext } from "./context";
import { type OpenDoor, openDoor, orRefuse, type Ticket } from "./open-door";
import { holdDraft } from "./save-answers";

/**
 * Puts the draft into the ballot box, once: sending again finds the seal spent and changes nothing.
 * The ledger does not hear of it: a row written there at each submit would stand in the order of the answers, and so join the two.
 */
export async function submitResponse(context: PublicContext, ticket: Ticket): Promise<void> {
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const seen = await openDoor(inside, ticket);
    if (seen.state === "open") await holdSurvey(tx, seen.waveId);
    // Closed while this waited for its turn: what the analysis has begun without must not be said to be sent.
    const found = await openDoor(inside, ticket);
    if (found.state === "answered") return;
    const door = orRefuse(found);
    const { waveId, audience, keys } = door;
    // First of all: of two that come at once, the second waits here and then leaves. A failure below gives the seal back.
    if (!(await spendSeal(tx, { sealId: keys.sealId, waveId }))) return;
    const answers = checked(door, await holdDraft(inside, door));
    const answeredOn = dayOf(context.now());
    await insertResponse(tx, { waveId, audience, answers, answeredOn, sealId: keys.sealId });
    await removeDraft(tx, keys.draftId);
  });
}

function checked({ instrument, audience }: OpenDoor, draft: Answers): Answers {
  const parsed = answersSchema(instrument, audience).safeParse(draft);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const asked = questionsOf(instrument).find(({ id }) => id === issue?.path[0]);
    const message = issue?.message ?? "Look at it again.";
    throw new AppError("invalid", asked ? `“${asked.label ?? asked.prompt}”: ${message}` : message);
  }
  if (!hasRealAnswer(instrument, parsed.data)) {
    throw new AppError("invalid", "Nothing is answered yet. Answer at least one question before you send.");
  }
  return parsed.data;
}
