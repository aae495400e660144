import { AppError } from "@/lib/errors";
import { download } from "@/lib/http/download";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { pageOfForm } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";
import { signedInContext } from "@/lib/http/signed-in-context";
import { exportPerson } from "@/lib/services/person-data";
import { personAsCsv, personAsJson } from "@/lib/services/person-file";
import { personInput } from "@/lib/services/person-input";

type RouteContext = { params: Promise<{ surveyId: string; personId: string }> };

/** POST, since the log notes that it was handed out: looking at a page must not. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const context = await signedInContext();
    const as = (await sentForm(request))?.get("as") === "csv" ? "csv" : "json";
    const key = personInput.safeParse(await params);
    if (!key.success) throw new AppError("not_found", key.error.issues[0]?.message ?? "");
    const data = await exportPerson(context, key.data);
    // The mark tells spreadsheets that the text is UTF-8.
    const body = as === "csv" ? `\uFEFF${personAsCsv(data)}` : personAsJson(data);
    return download(body, { name: `person.${as}`, type: as });
  });
}

export const GET = pageOfForm(
  ({ surveyId, personId }: { surveyId: string; personId: string }) =>
    `/surveys/${encodeURIComponent(surveyId)}/people/${encodeURIComponent(personId)}/data`,
);
