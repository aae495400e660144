import { startSession } from "@/lib/auth/start-session";
import { readEnv } from "@/lib/env";
import { publicContext } from "@/lib/http/public-context";
import { enterSample } from "@/lib/services/enter-sample";

/** "Look at the sample organization": signs a visitor in there. Only in demo mode is there anything at this address. */
export async function POST(): Promise<Response> {
  if (readEnv().PLUMBLINE_DEMO !== "1") return new Response("Not found", { status: 404 });
  const { memberId, surveyId } = await enterSample(await publicContext());
  await startSession(memberId);
  return new Response(null, { status: 303, headers: { location: `/surveys/${surveyId}/results` } });
}
