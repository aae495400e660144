import { AppError } from "@/lib/errors";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { signedInContext } from "@/lib/http/signed-in-context";
import { saveQuestions, saveQuestionsInput } from "@/lib/services/save-questions";

/** Far more than any questionnaire. */
const MOST_BYTES = 1_000_000;

/** PUT, because sending the same questions twice leaves one version. */
export async function PUT(request: Request, { params }: { params: Promise<{ surveyId: string }> }) {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const { surveyId } = await params;
    const context = await signedInContext();
    const text = await request.text();
    if (text.length > MOST_BYTES) throw new AppError("invalid", "These questions are too many to save. Remove some.");
    const input = saveQuestionsInput.safeParse({ ...jsonIn(text), surveyId });
    if (!input.success) throw new AppError("invalid", "These questions cannot be read. Reload the page.");
    const saved = await saveQuestions(context, input.data);
    return Response.json(saved, { headers: { "cache-control": "no-store" } });
  });
}

function jsonIn(text: string): object {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? json : {};
  } catch {
    // Our script sends nothing else: it tries again.
    throw new AppError("broken_off", "The questions did not arrive whole. Send them again.");
  }
}
