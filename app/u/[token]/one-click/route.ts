import { pageOfForm } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";
import { changeSubscription, pageOf } from "../change-subscription";

type RouteContext = { params: Promise<{ token: string }> };

/** What a mail program's own "unsubscribe" sends (RFC 8058): no cookie, no page, one POST. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  const form = await sentForm(request);
  if (form?.get("List-Unsubscribe") !== "One-Click") {
    return new Response("Send List-Unsubscribe=One-Click.", { status: 400 });
  }
  const done = await changeSubscription((await params).token, false);
  return done.status === 303 ? new Response("Unsubscribed.", { status: 200 }) : done;
}

/** Programs that know no one-click open the address: the page asks. */
export const GET = pageOfForm(pageOf);
