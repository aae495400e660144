import { openSheet } from "@/app/answer/sheet";
import { turn } from "@/app/answer/turn";
import { AppError } from "@/lib/errors";
import { respond } from "@/lib/http/respond";

type RouteContext = { params: Promise<{ waveId: string; step: string }> };

/** PUT, because saving the same page twice leaves one draft. A page with a mistake in it is not saved. */
export async function PUT(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    const { waveId, step } = await params;
    const sheet = await openSheet(waveId);
    if (!sheet.open) throw new AppError("not_found", "This browser holds no open survey of this address.");
    const { reply } = await turn(sheet, Number(step), await request.formData());
    const isRefused = !reply.ok && reply.reason === "mistake";
    return Response.json(reply, { status: isRefused ? 422 : 200, headers: { "cache-control": "no-store" } });
  });
}
