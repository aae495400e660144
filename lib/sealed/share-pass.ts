import { createHmac, timingSafeEqual } from "node:crypto";

type Of = Readonly<{ slug: string; passwordHash: string }>;

/**
 * What a browser keeps once it has entered the password of a link to results: an HMAC over the link and the password's hash. It
 * opens no other link, and ends when the password is changed, since every hash has a salt of its own.
 */
export function sharePass(secret: string, { slug, passwordHash }: Of): string {
  return createHmac("sha256", secret).update(`plumbline share ${slug} ${passwordHash}`).digest("base64url");
}

export function isSharePass(secret: string, of: Of, pass: string): boolean {
  const [given, expected] = [Buffer.from(pass), Buffer.from(sharePass(secret, of))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
