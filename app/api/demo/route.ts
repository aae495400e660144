import { startSession } from "@/lib/auth/start-session";
import { readEnv } from "@/lib/env";
import { isFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { publicContext } from "@/lib/http/public-context";
import { enterSample } from "@/lib/services/enter-sample";

/** "Look at the sample organization": signs a visitor in there. Only in demo mode is there anything at this address. */
export async function POST(request: Request): Promise<Response> {
  if (readEnv().PLUMBLINE_DEMO !== "1") return new Response("Not found", { status: 404 });
  if (isFromElsewhere(request)) return new Response("This form was not sent from here.", { status: 403 });
  const { memberId, surveyId } = await enterSample(await publicContext());
  await startSession(memberId);
  return new Response(null, { status: 303, headers: { location: `/surveys/${surveyId}/results` } });
}
