import { MINE } from "@/components/respond/review";
import type { SentReply } from "@/components/respond/turn-page";
import { AppError } from "@/lib/errors";
import { readTicket } from "@/lib/http/answer-ticket";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { publicContext } from "@/lib/http/public-context";
import { pageOfForm, seeOther } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";
import { type Sent, submitResponse } from "@/lib/services/submit-response";

type RouteContext = { params: Promise<{ waveId: string }> };

/** Sends the answers. Pressing twice, or going back and pressing again, sends them once; what fails is said by the review. */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return seeOther(await send(request, context));
}

/** The same for the page's script, which is told where to go: a page that cannot reach the server stays. */
export async function PUT(request: Request, context: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  const reply: SentReply = { ok: true, next: await send(request, context) };
  return Response.json(reply, { headers: { "cache-control": "no-store" } });
}

export const GET = pageOfForm(({ waveId }: { waveId: string }) => `/answer/${encodeURIComponent(waveId)}/review`);

/** Sends, and says which page shows what came of it. */
async function send(request: Request, { params }: RouteContext): Promise<string> {
  const { waveId } = await params;
  const base = `/answer/${encodeURIComponent(waveId)}`;
  const isTicked = (await sentForm(request))?.get(MINE) === "yes";
  if (!isTicked) return `${base}/review?sent=unticked`;
  const ticket = await readTicket(waveId);
  const outcome = ticket && (await sent(submitResponse(await publicContext(), ticket)));
  if (outcome === "sent") return `${base}/done`;
  return `${base}/review?sent=${outcome === "sent before" ? "before" : "no"}`;
}

async function sent(work: Promise<Sent>): Promise<Sent | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
