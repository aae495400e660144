import { AppError } from "@/lib/errors";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { limitClient } from "@/lib/http/limit-client";
import { publicContext } from "@/lib/http/public-context";
import { pageOfForm, seeOther } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";
import { writeSharePass } from "@/lib/http/share-pass";
import { enterSharePassword } from "@/lib/services/open-share";

type RouteContext = { params: Promise<{ slug: string }> };

const linkOf = ({ slug }: { slug: string }) => `/share/${encodeURIComponent(slug)}`;

/** The right password is remembered in this browser's cookie, for this link; its page comes next either way. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  const { slug } = await params;
  const password = String((await sentForm(request))?.get("password") ?? "");
  const back = (query = "") => seeOther(linkOf({ slug }) + query);
  try {
    await limitClient("share password from one client");
    const pass = await enterSharePassword(await publicContext(), { slug, password });
    if (pass === null) return back("?password=wrong");
    await writeSharePass(slug, pass);
    return back();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return back(error.code === "too_many" ? "?password=wait" : "");
  }
}

export const GET = pageOfForm(linkOf);
