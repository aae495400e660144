import { startSession } from "@/lib/auth/start-session";
import { readEnv } from "@/lib/env";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { publicContext } from "@/lib/http/public-context";
import { pageOfForm, seeOther } from "@/lib/http/see-other";
import { enterSample } from "@/lib/services/enter-sample";

/** "Look at the sample organization": signs a visitor in there. Only in demo mode is there anything at this address. */
export async function POST(request: Request): Promise<Response> {
  if (readEnv().PLUMBLINE_DEMO !== "1") return new Response("Not found", { status: 404 });
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  const { surveyId, ...session } = await enterSample(await publicContext());
  await startSession(session);
  return seeOther(`/surveys/${surveyId}/results`);
}

export const GET = pageOfForm(() => "/");
