import { openSheet } from "@/app/answer/sheet";
import { turn } from "@/app/answer/turn";
import { AppError } from "@/lib/errors";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { savedForm } from "@/lib/http/sent-form";

type RouteContext = { params: Promise<{ waveId: string; step: string }> };

/** PUT, because saving the same page twice leaves one draft. A page with a mistake in it is not saved. */
export async function PUT(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const { waveId, step } = await params;
    const sheet = await openSheet(waveId);
    if (!sheet.open) throw whyNot(sheet.door.state);
    const form = await savedForm(request);
    const { reply } = await turn(sheet, Number(step), form);
    const status = reply.ok || reply.reason === "ask" ? 200 : reply.reason === "mistake" ? 422 : 409;
    return Response.json(reply, { status, headers: { "cache-control": "no-store" } });
  });
}

/** The page says it in its own words; these tell it which. */
function whyNot(state: string): AppError {
  if (state === "answered") return new AppError("conflict", "Your answers have been sent already.");
  if (state === "closed" || state === "over") return new AppError("closed", "This survey takes no more answers.");
  return new AppError("not_found", "This browser holds no open survey of this address.");
}
