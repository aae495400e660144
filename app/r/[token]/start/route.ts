import { startAnswering } from "@/app/answer/start-answering";

type RouteContext = { params: Promise<{ token: string }> };

/** The button of the welcome page, a plain form: it works without a script and across an upgrade. */
export async function POST(_request: Request, { params }: RouteContext): Promise<Response> {
  const { token } = await params;
  return startAnswering({ kind: "personal", token }, `/r/${token}`);
}
