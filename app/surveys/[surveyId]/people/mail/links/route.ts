import { AppError } from "@/lib/errors";
import { download } from "@/lib/http/download";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { pageOfForm } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";
import { signedInContext } from "@/lib/http/signed-in-context";
import { exportLinks, exportLinksInput } from "@/lib/services/export-links";

type RouteContext = { params: Promise<{ surveyId: string }> };

/** POST, because taking links out is noted with each of them. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const context = await signedInContext();
    const { surveyId } = await params;
    const form = await sentForm(request);
    const asked = { surveyId, separator: form?.get("separator"), mark: form?.get("mark") === "1" };
    const input = exportLinksInput.safeParse(asked);
    if (!input.success) throw new AppError("invalid", input.error.issues[0]?.message ?? "This cannot be downloaded.");
    const { csv } = await exportLinks(context, input.data);
    return download(csv, { name: "personal-links.csv", type: "csv" });
  });
}

export const GET = pageOfForm(
  ({ surveyId }: { surveyId: string }) => `/surveys/${encodeURIComponent(surveyId)}/people/mail`,
);
