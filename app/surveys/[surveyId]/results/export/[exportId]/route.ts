import { download } from "@/lib/http/download";
import { respond } from "@/lib/http/respond";
import { signedInContext } from "@/lib/http/signed-in-context";
import { findExportFile } from "@/lib/services/find-export-file";
import { exportInput } from "@/lib/services/retry-export";

/** A file that was made from a result, for members who may see it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ surveyId: string; exportId: string }> },
): Promise<Response> {
  return respond(async () => {
    const wanted = exportInput.parse(await params);
    const { name, format, bytes } = await findExportFile(await signedInContext(), wanted);
    return download(bytes, { name, type: format });
  });
}
