import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { respond } from "@/lib/http/respond";
import { fresh, sentJson, sentQuery } from "@/lib/http/sent-json";
import { signedInContext } from "@/lib/http/signed-in-context";
import {
  codingInput,
  readCoding,
  saveCoding,
  saveCodingInput,
  startCoding,
  startCodingInput,
} from "@/lib/services/second-coding";

type Params = { params: Promise<{ surveyId: string }> };

export async function GET(request: Request, { params }: Params) {
  return respond(async () => {
    const input = sentQuery(request, codingInput, await params);
    return fresh(await readCoding(await signedInContext(), input));
  });
}

export async function POST(request: Request, { params }: Params) {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const input = await sentJson(request, startCodingInput, await params);
    return fresh(await startCoding(await signedInContext(), input));
  });
}

/** PUT, because sorting a statement twice the same way leaves it sorted once. */
export async function PUT(request: Request, { params }: Params) {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return respond(async () => {
    const input = await sentJson(request, saveCodingInput, await params);
    return fresh(await saveCoding(await signedInContext(), input));
  });
}
