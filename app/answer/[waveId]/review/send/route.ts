import { AppError } from "@/lib/errors";
import { readTicket } from "@/lib/http/answer-ticket";
import { isFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { publicContext } from "@/lib/http/public-context";
import { submitResponse } from "@/lib/services/submit-response";

type RouteContext = { params: Promise<{ waveId: string }> };

/** Sends the answers. Pressing twice, or going back and pressing again, sends them once; what fails is said by the review. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return new Response("This form was not sent from here.", { status: 403 });
  const { waveId } = await params;
  const ticket = await readTicket(waveId);
  const isSent = ticket !== null && (await sent(submitResponse(await publicContext(), ticket)));
  const location = `/answer/${encodeURIComponent(waveId)}/${isSent ? "done" : "review?sent=no"}`;
  return new Response(null, { status: 303, headers: { location } });
}

async function sent(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
