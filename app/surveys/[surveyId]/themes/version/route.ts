import { respond } from "@/lib/http/respond";
import { fresh, sentQuery } from "@/lib/http/sent-query";
import { signedInContext } from "@/lib/http/signed-in-context";
import { themesVersion, themesVersionInput } from "@/lib/services/read-themes";

type Params = { params: Promise<{ surveyId: string }> };

export async function GET(request: Request, { params }: Params) {
  return respond(async () => {
    const input = sentQuery(request, themesVersionInput, await params);
    return fresh(await themesVersion(await signedInContext(), input));
  });
}
