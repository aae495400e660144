import { answersOfPage, openSheet } from "@/app/answer/sheet";
import { AppError } from "@/lib/errors";
import { respond } from "@/lib/http/respond";
import { saveAnswers } from "@/lib/services/save-answers";

type RouteContext = { params: Promise<{ waveId: string; step: string }> };

/** PUT, because saving the same page twice leaves one draft. A page with a mistake in it is not saved. */
export async function PUT(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    const { waveId, step } = await params;
    const sheet = await openSheet(waveId);
    if (!sheet.open) throw new AppError("not_found", "This browser holds no open survey of this address.");
    const read = answersOfPage(sheet, Number(step), await request.formData());
    if (!read.ok) throw new AppError("invalid", read.message);
    await saveAnswers(sheet.context, { ticket: sheet.ticket, answers: read.answers });
    return Response.json({ saved: true }, { headers: { "cache-control": "no-store" } });
  });
}
