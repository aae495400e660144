import { resumeAnswering } from "@/app/answer/start-answering";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { pageOfForm } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";

type RouteContext = { params: Promise<{ token: string }> };

const linkOf = ({ token }: { token: string }) => `/r/${encodeURIComponent(token)}`;

/** The code of "Continue later", typed on another device. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  const { token } = await params;
  const typed = String((await sentForm(request))?.get("code") ?? "");
  return resumeAnswering({ kind: "personal", token }, typed, linkOf({ token }));
}

export const GET = pageOfForm(linkOf);
