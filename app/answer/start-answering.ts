import { writeTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { openDoor, type Ticket } from "@/lib/services/open-door";
import { readDraft } from "@/lib/services/save-answers";
import type { Answers } from "@/lib/survey/answers";
import { type Page, pagesFor } from "@/lib/survey/resolve";

/** Gives this browser the ticket and goes to where somebody stopped; a door that has shut meanwhile says so at `link`. */
export async function startAnswering(ticket: Ticket, link: string): Promise<Response> {
  const context = await publicContext();
  const door = await openDoor(context, ticket);
  if (door.state !== "open") return seeOther(link);
  await writeTicket(door.waveId, ticket);
  const answers = await readDraft(context, door);
  return seeOther(`/answer/${door.waveId}/${resumeAt(pagesFor(door.instrument, door.audience), answers)}`);
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location: encodeURI(location) } });

/** Behind the last page on which something is answered; all of them: the review. */
export function resumeAt(pages: readonly Page[], answers: Answers): string {
  const last = pages.findLastIndex(({ questions }) => questions.some(({ id }) => answers[id] !== undefined));
  return last + 1 < pages.length ? String(last + 2) : "review";
}
