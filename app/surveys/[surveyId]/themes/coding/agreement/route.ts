import { respond } from "@/lib/http/respond";
import { fresh, sentQuery } from "@/lib/http/sent-json";
import { signedInContext } from "@/lib/http/signed-in-context";
import { codingInput, readAgreement } from "@/lib/services/second-coding";

type Params = { params: Promise<{ surveyId: string }> };

export async function GET(request: Request, { params }: Params) {
  return respond(async () => {
    const input = sentQuery(request, codingInput, await params);
    return fresh(await readAgreement(await signedInContext(), input));
  });
}
