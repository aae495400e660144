import { type NextRequest, NextResponse } from "next/server";
import { doorStatus } from "@/lib/http/door-status";

/**
 * Headers for every page: a nonce per request, so that only our own scripts run, and no address is ever handed on.
 * Development needs eval for its error overlay.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === "development";
  // The editor frames the live preview, which shows nothing by itself; nobody frames anything else.
  const framedBy = request.nextUrl.pathname === "/preview/live" ? "'self'" : "'none'";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Our pages send no referrer, so without a script their forms carry the origin "null", which server actions refuse.
  // The browser itself says that such a form is ours.
  if (headers.get("origin") === "null" && headers.get("sec-fetch-site") === "same-origin") {
    headers.set("origin", `http://${headers.get("x-forwarded-host") ?? headers.get("host")}`);
  }
  headers.set("content-security-policy", policy);
  // A page cannot choose its status; what stands before it can.
  const status = await doorStatus(request);
  const response = NextResponse.next({ request: { headers }, status });
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("x-content-type-options", "nosniff");
  if (/^\/(share|learned)\//.test(request.nextUrl.pathname)) keepPrivate(response.headers);
  return response;
}

/** Results that are shared: no search engine lists them, and nothing between server and reader keeps a copy. */
function keepPrivate(headers: Headers): void {
  headers.set("x-robots-tag", "noindex, nofollow");
  headers.set("cache-control", "private, no-store");
}

export const config = { matcher: ["/((?!_next/static|_next/image|api/health|favicon.ico).*)"] };
