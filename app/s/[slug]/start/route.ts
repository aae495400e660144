import { knownTicket } from "@/app/answer/known-ticket";
import { startAnswering } from "@/app/answer/start-answering";
import { isFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { browserToken } from "@/lib/sealed/tokens";

type RouteContext = { params: Promise<{ slug: string }> };

/** The button of the welcome page. The browser gets a token of its own, or goes on with the one it has. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return new Response("This form was not sent from here.", { status: 403 });
  const { slug } = await params;
  const mine = await knownTicket(slug);
  return startAnswering({ kind: "open", slug, token: mine.token ?? browserToken() }, `/s/${slug}`);
}
