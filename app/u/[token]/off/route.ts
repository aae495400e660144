import { pageOfForm } from "@/lib/http/see-other";
import { changeSubscription, pageOf } from "../change-subscription";

type RouteContext = { params: Promise<{ token: string }> };

export async function POST(_request: Request, { params }: RouteContext): Promise<Response> {
  return changeSubscription((await params).token, false);
}

export const GET = pageOfForm(pageOf);
