import { knownTicket } from "@/app/answer/known-ticket";
import { startAnswering } from "@/app/answer/start-answering";
import { browserToken } from "@/lib/sealed/tokens";

type RouteContext = { params: Promise<{ slug: string }> };

/** The button of the welcome page. The browser gets a token of its own, or goes on with the one it has. */
export async function POST(_request: Request, { params }: RouteContext): Promise<Response> {
  const { slug } = await params;
  const mine = await knownTicket(slug);
  return startAnswering({ kind: "open", slug, token: mine.token ?? browserToken() }, `/s/${slug}`);
}
