import { respond } from "@/lib/http/respond";
import { fresh, sentQuery } from "@/lib/http/sent-json";
import { signedInContext } from "@/lib/http/signed-in-context";
import { listStatements, listStatementsInput } from "@/lib/services/list-statements";

type Params = { params: Promise<{ surveyId: string }> };

export async function GET(request: Request, { params }: Params) {
  return respond(async () => {
    const input = sentQuery(request, listStatementsInput, await params);
    return fresh(await listStatements(await signedInContext(), input));
  });
}
