import { knownPersonal } from "@/app/answer/known-ticket";
import { startAnswering } from "@/app/answer/start-answering";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { pageOfForm } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";

type RouteContext = { params: Promise<{ token: string }> };

const linkOf = ({ token }: { token: string }) => `/r/${encodeURIComponent(token)}`;

/** The button of the welcome page, a plain form: it works without a script and across an upgrade. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  const { token } = await params;
  const begun = (await sentForm(request))?.get("begun");
  const choice = begun === "mine" || begun === "afresh" ? begun : null;
  return startAnswering(await knownPersonal(token), linkOf({ token }), choice);
}

export const GET = pageOfForm(linkOf);
