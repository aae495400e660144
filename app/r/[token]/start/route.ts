import { startAnswering } from "@/app/answer/start-answering";
import { isFromElsewhere } from "@/lib/http/is-from-elsewhere";

type RouteContext = { params: Promise<{ token: string }> };

/** The button of the welcome page, a plain form: it works without a script and across an upgrade. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return new Response("This form was not sent from here.", { status: 403 });
  const { token } = await params;
  return startAnswering({ kind: "personal", token }, `/r/${token}`);
}
