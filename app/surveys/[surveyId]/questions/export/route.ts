import { download } from "@/lib/http/download";
import { respond } from "@/lib/http/respond";
import { signedInContext } from "@/lib/http/signed-in-context";
import { exportInstrument } from "@/lib/services/export-instrument";

/** The questions as a file, docs/instrument-format.md. */
export async function GET(_request: Request, { params }: { params: Promise<{ surveyId: string }> }) {
  return respond(async () => {
    const { surveyId } = await params;
    const context = await signedInContext();
    const { fileName, text } = await exportInstrument(context, surveyId);
    return download(text, { name: fileName, type: "json" });
  });
}
