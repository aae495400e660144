import { respond } from "@/lib/http/respond";
import { fresh, sentQuery } from "@/lib/http/sent-json";
import { signedInContext } from "@/lib/http/signed-in-context";
import { readThemes, readThemesInput } from "@/lib/services/read-themes";

type Params = { params: Promise<{ surveyId: string }> };

export async function GET(request: Request, { params }: Params) {
  return respond(async () => {
    const input = sentQuery(request, readThemesInput, await params);
    return fresh(await readThemes(await signedInContext(), input));
  });
}
