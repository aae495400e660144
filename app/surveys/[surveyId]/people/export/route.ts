import { download } from "@/lib/http/download";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { pageOfForm } from "@/lib/http/see-other";
import { signedInContext } from "@/lib/http/signed-in-context";
import { exportPeople } from "@/lib/services/list-people";

type RouteContext = { params: Promise<{ surveyId: string }> };

/** POST, because the log notes that the list was taken out. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const context = await signedInContext();
    const { csv } = await exportPeople(context, (await params).surveyId);
    return download(csv, { name: "people.csv", type: "csv" });
  });
}

export const GET = pageOfForm(
  ({ surveyId }: { surveyId: string }) => `/surveys/${encodeURIComponent(surveyId)}/people`,
);
