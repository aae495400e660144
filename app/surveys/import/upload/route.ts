import { AppError } from "@/lib/errors";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { pageOfForm, seeOther } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";
import { signedInContext } from "@/lib/http/signed-in-context";
import { startImport } from "@/lib/services/import-draft";
import { IMPORT_LIMITS, type Refusal } from "@/lib/services/import-limits";

/** Form fields and file names around the file itself. */
const AROUND_THE_FILE = 1024 * 1024;

/**
 * Takes the file, or the pasted text, and goes on to its columns. A route rather than an action: a file that is too
 * large is refused by its length, before it is read, with a page that says what to do.
 */
export async function POST(request: Request): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  try {
    const context = await signedInContext();
    if (Number(request.headers.get("content-length")) > IMPORT_LIMITS.bytes + AROUND_THE_FILE) return back("too-large");
    const sent = await sentFile(request);
    if ("refused" in sent) return back(sent.refused);
    const started = await startImport(context, sent);
    return "refused" in started ? back(started.refused) : seeOther(`/surveys/import/${started.id}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return seeOther("/sign-in?next=/surveys/import");
  }
}

async function sentFile(request: Request): Promise<{ bytes: Uint8Array; fileName: string } | { refused: Refusal }> {
  const form = await sentForm(request);
  if (!form) return { refused: "cut-off" };
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
  }
  const pasted = String(form.get("pasted") ?? "");
  if (pasted.trim() === "") return { refused: "nothing-sent" };
  return { bytes: new TextEncoder().encode(pasted), fileName: "Pasted answers" };
}

const back = (refused: Refusal) => seeOther(`/surveys/import?problem=${refused}`);

export const GET = pageOfForm(() => "/surveys/import");
