import { knownTicket } from "@/app/answer/known-ticket";
import { startAnswering } from "@/app/answer/start-answering";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { publicContext } from "@/lib/http/public-context";
import { pageOfForm, seeOther } from "@/lib/http/see-other";
import { handedToken } from "@/lib/sealed/handed-token";
import { asksPasscode } from "@/lib/services/passcode";

type RouteContext = { params: Promise<{ slug: string }> };

const linkOf = ({ slug }: { slug: string }) => `/s/${encodeURIComponent(slug)}`;

/** The button of the welcome page. The browser gets a token of its own, or goes on with the one it has. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  const { slug } = await params;
  const context = await publicContext();
  const mine = await knownTicket(slug);
  const link = linkOf({ slug });
  if (await asksPasscode(context, mine)) return seeOther(link);
  return startAnswering({ kind: "open", slug, token: mine.token ?? handedToken(context.secret, slug) }, link);
}

export const GET = pageOfForm(linkOf);
