import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { fresh, sentJson } from "@/lib/http/sent-json";
import { signedInContext } from "@/lib/http/signed-in-context";
import { editThemes, editThemesInput } from "@/lib/services/edit-themes";

type Params = { params: Promise<{ surveyId: string }> };

export async function POST(request: Request, { params }: Params) {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const input = await sentJson(request, editThemesInput, await params);
    return fresh(await editThemes(await signedInContext(), input));
  });
}
