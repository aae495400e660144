import "server-only";
import { cookies } from "next/headers";
import { readEnv } from "@/lib/env";

/** One name for all links: the path keeps them apart, and no page of another link is sent this one's. */
export const SHARE_COOKIE = "plumbline-share";
const SEVEN_DAYS_S = 7 * 24 * 60 * 60;

export async function readSharePass(): Promise<string | null> {
  return (await cookies()).get(SHARE_COOKIE)?.value ?? null;
}

export async function writeSharePass(slug: string, pass: string): Promise<void> {
  (await cookies()).set(SHARE_COOKIE, pass, {
    httpOnly: true,
    // A link in a mail is opened from elsewhere: the strict kind would ask for the password again.
    sameSite: "lax",
    path: `/share/${slug}`,
    secure: readEnv().APP_URL?.startsWith("https://") ?? false,
    maxAge: SEVEN_DAYS_S,
  });
}
