import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { fresh, sentJson, sentQuery } from "@/lib/http/sent-json";
import { signedInContext } from "@/lib/http/signed-in-context";
import {
  cancelPreview,
  previewThemes,
  previewThemesInput,
  readPreview,
  readPreviewInput,
} from "@/lib/services/preview-themes";

type Params = { params: Promise<{ surveyId: string }> };

export async function GET(request: Request, { params }: Params) {
  return respond(async () => {
    const input = sentQuery(request, readPreviewInput, await params);
    return fresh(await readPreview(await signedInContext(), input));
  });
}

export async function POST(request: Request, { params }: Params) {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const input = await sentJson(request, previewThemesInput, await params);
    return fresh(await previewThemes(await signedInContext(), input));
  });
}

export async function DELETE(request: Request, { params }: Params) {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const input = sentQuery(request, readPreviewInput, await params);
    return fresh(await cancelPreview(await signedInContext(), input));
  });
}
