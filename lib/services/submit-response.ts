import { holdSurvey, insertResponse, removeDraft, spendSeal } from "@/db/queries/answering";
import { AppError } from "@/lib/errors";
import { sentSealOf } from "@/lib/sealed/tokens";
import { type Answers, answersSchema, hasRealAnswer } from "@/lib/survey/answers";
import { questionsOf } from "@/lib/survey/instrument";
import type { PublicContext } from "./context";
import { type OpenDoor, openDoor, orRefuse, type Ticket } from "./open-door";
import { holdDraft } from "./save-answers";

/** "sent before": by the same link in another browser; those answers count, and nothing was changed. */
export type Sent = "sent" | "sent before";

/**
 * Puts the draft into the ballot box, once: sending again finds the seal spent and changes nothing. Whether it is spent is looked
 * at last of all: by a link that was handed out, only who would have answered in its person's name learns that.
 * The ledger does not hear of it: a row written there at each submit would stand in the order of the answers, and so join the two.
 */
export async function submitResponse(context: PublicContext, ticket: Ticket): Promise<Sent> {
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const seen = await openDoor(inside, ticket);
    if (seen.state === "open") await holdSurvey(tx, seen.waveId);
    // Closed while this waited for its turn: what the analysis has begun without must not be said to be sent.
    const found = await openDoor(inside, ticket);
    if (found.state === "answered") return "sent";
    const door = orRefuse(found);
    const { waveId, audience, keys } = door;
    // Of two that come at once with the same draft, the second waits here, and finds it sent.
    const draft = await holdDraft(inside, door);
    if ((await openDoor(inside, ticket)).state === "answered") {
      await removeDraft(tx, keys.draftId);
      return "sent";
    }
    const answers = checked(door, draft.answers);
    if (!(await spendSeal(tx, { sealId: keys.sealId, waveId }))) return "sent before";
    if (ticket.kind === "personal" && ticket.code !== undefined)
      await spendSeal(tx, { sealId: sentSealOf(ticket.token, ticket.code, waveId), waveId });
    await insertResponse(tx, { waveId, audience, answers, sealId: keys.sealId });
    await removeDraft(tx, keys.draftId);
    return "sent";
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
    const none = Object.keys(parsed.data).length === 0;
    const why = none ? "Nothing is answered yet." : "So far you have only said “don’t know”.";
    throw new AppError("invalid", `${why} Answer at least one question before you send.`);
  }
  return parsed.data;
}
