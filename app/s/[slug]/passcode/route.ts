import { AppError } from "@/lib/errors";
import { writeTicket } from "@/lib/http/answer-ticket";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";
import { limitClient } from "@/lib/http/limit-client";
import { publicContext } from "@/lib/http/public-context";
import { pageOfForm, seeOther } from "@/lib/http/see-other";
import { sentForm } from "@/lib/http/sent-form";
import { enterPasscode } from "@/lib/services/passcode";

type RouteContext = { params: Promise<{ slug: string }> };

const linkOf = ({ slug }: { slug: string }) => `/s/${encodeURIComponent(slug)}`;

/** The right passcode is remembered in this browser's cookie; the welcome page comes next either way. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  const { slug } = await params;
  const form = await sentForm(request);
  const back = (query = "") => seeOther(linkOf({ slug }) + query);
  try {
    await limitClient("passcode from one client");
    const passed = await enterPasscode(await publicContext(), { slug, passcode: String(form?.get("passcode") ?? "") });
    if (!passed) return back("?passcode=wrong");
    await writeTicket(passed.waveId, passed.ticket);
    return back();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return back(error.code === "too_many" ? "?passcode=wait" : "");
  }
}

export const GET = pageOfForm(linkOf);
