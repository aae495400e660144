import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { isFromElsewhere, refusedFromElsewhere } from "@/lib/http/is-from-elsewhere";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses (session, sign-out): where outside providers will come back to. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  return NextAuth(request as never, context as never, await authOptions());
}

export async function POST(request: Request, context: RouteContext): Promise<Response> {
  if (isFromElsewhere(request)) return refusedFromElsewhere();
  return GET(request, context);
}
