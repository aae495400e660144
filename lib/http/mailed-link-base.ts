import "server-only";
import { readEnv } from "@/lib/env";
import { hasMailServer } from "@/lib/mail/has-mail-server";

/**
 * Where mailed links of sign-in and reset lead, or null when none can be mailed. Anybody may ask for one, so the address in it comes
 * from APP_URL alone: who asks could name a host of theirs. And such a link never lies in the outbox, which others may read.
 */
export function mailedLinkBase(): string | null {
  const { APP_URL } = readEnv();
  return APP_URL && hasMailServer() ? APP_URL.replace(/\/$/, "") : null;
}
