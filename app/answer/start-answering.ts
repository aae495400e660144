import { readTicket, writeTicket } from "@/lib/http/answer-ticket";
import { isOneTooMany } from "@/lib/http/limit-client";
import { publicContext } from "@/lib/http/public-context";
import { seeOther } from "@/lib/http/see-other";
import { readCode, resumeCode } from "@/lib/sealed/resume-code";
import { type OpenDoor, openDoor, type Ticket } from "@/lib/services/open-door";
import { resumeDraft } from "@/lib/services/resume-draft";
import { findOwnDraft } from "@/lib/services/save-answers";
import { startAfresh } from "@/lib/services/start-afresh";
import type { Answers } from "@/lib/survey/answers";
import { type Page, pagesFor } from "@/lib/survey/resolve";

/** What somebody says about answers that another browser has begun by the same link. */
export type AboutBegun = "mine" | "afresh" | null;

/**
 * Gives this browser the ticket and goes to where somebody stopped; a door that has shut meanwhile says so at `link`. A browser that
 * comes anew does not get at answers that are there already by a pressed button alone: programs that check mail press every button.
 */
export async function startAnswering(ticket: Ticket, link: string, about: AboutBegun = null): Promise<Response> {
  const context = await publicContext();
  const door = await openDoor(context, ticket);
  if (door.state !== "open") return seeOther(link);
  const draft = await findOwnDraft(context, door);
  const begun = draft?.answers ?? {};
  const isNew = (await readTicket(door.waveId))?.token !== ticket.token;
  // A personal link begins one response however often it is pressed; an open one begins another in each browser.
  if (isNew && ticket.kind === "open" && (await isOneTooMany("start answering from one client")))
    return seeOther(`${link}?start=wait`);
  const isAsked = isNew && Object.keys(begun).length > 0;
  if (isAsked && about === null) return seeOther(`${link}?begun=ask`);
  const isAfresh = isAsked && about === "afresh";
  if (isAfresh) await startAfresh(context, ticket);
  // A second device gets the code of the first, so that both go on when the link is handed out later.
  const kept = isAfresh ? undefined : draft?.code;
  const mine = ticket.kind === "personal" ? { ...ticket, code: kept ?? ticket.code ?? resumeCode() } : ticket;
  await writeTicket(door.waveId, mine);
  return goOn(door, isAfresh ? {} : begun);
}

/** A person who began elsewhere on a link that was handed out: with the code this browser goes on where they stopped. */
export async function resumeAnswering(ticket: Personal, typed: string, link: string): Promise<Response> {
  const code = readCode(typed);
  if (code === null) return seeOther(`${link}?code=unreadable`);
  const mine = { ...ticket, code };
  const found = await resumeDraft(await publicContext(), mine);
  if (!found) return seeOther(`${link}?code=unknown`);
  await writeTicket(found.door.waveId, mine);
  return goOn(found.door, found.answers);
}
type Personal = Extract<Ticket, { kind: "personal" }>;

const goOn = ({ waveId, instrument, audience }: OpenDoor, answers: Answers) =>
  seeOther(`/answer/${waveId}/${resumeAt(pagesFor(instrument, audience), answers)}`);

/** Behind the last page on which something is answered; all of them: the review. */
export function resumeAt(pages: readonly Page[], answers: Answers): string {
  const last = pages.findLastIndex(({ questions }) => questions.some(({ id }) => answers[id] !== undefined));
  return last + 1 < pages.length ? String(last + 2) : "review";
}
