import "server-only";
import type { NextRequest } from "next/server";
import { type Door, openDoor, type Ticket } from "@/lib/services/open-door";
import { isShareGone } from "@/lib/services/open-share";
import { personalTicketIn, ticketIn } from "./answer-ticket";
import { publicContext } from "./public-context";
import { SHARE_COOKIE } from "./share-pass";

/** What a machine is told that asks for the page of a link: gone for good, never there, too early, or all is well. */
const STATUS: Record<Door["state"], number> = {
  open: 200,
  answered: 200,
  malformed: 400,
  // The page itself is not found: Next would draw its own page for a 404 from here.
  unknown: 200,
  "not-open": 403,
  removed: 410,
  revoked: 410,
  closed: 410,
  over: 410,
  "not-asked": 410,
  "no-ticket": 403,
};

/** The status of a respondent's page, 200 for every other one. Looks only, as the page itself does. */
export async function doorStatus(request: NextRequest): Promise<number> {
  if (request.method !== "GET" && request.method !== "HEAD") return 200;
  const [room, key = "", rest] = request.nextUrl.pathname.split("/").slice(1);
  if (room === "r" && rest === undefined)
    return key === HIDDEN ? 200 : statusOf(personalTicketIn(request.cookies, key));
  if (room === "s" && rest === undefined) return statusOf({ kind: "open", slug: key, token: null });
  if ((room === "share" || room === "learned") && rest === undefined) return shareStatusOf(request, room, key);
  if (room !== "answer") return 200;
  const ticket = ticketIn(request.cookies, key);
  return ticket ? statusOf(ticket) : STATUS["no-ticket"];
}

/** Where a page stands once its link has left the address bar. */
const HIDDEN = "link";

/** Of a link to results: gone, or all is well; a password is asked for, not refused. */
async function shareStatusOf(request: NextRequest, room: "share" | "learned", slug: string): Promise<number> {
  const pass = request.cookies.get(SHARE_COOKIE)?.value ?? null;
  const kind = room === "share" ? "share" : "respondents";
  return (await isShareGone(await publicContext(), { kind, slug, pass })) ? 410 : 200;
}

async function statusOf(ticket: Ticket): Promise<number> {
  return STATUS[(await openDoor(await publicContext(), ticket)).state];
}
