import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const HALF = 9;

/**
 * A token for a browser that came by an open link: 72 random bits, and 72 bits of a MAC over them and the link. So nobody can make
 * one up and walk past a passcode; and who has one goes on answering when the passcode is set or changed later.
 */
export function handedToken(secret: string, slug: string): string {
  const random = randomBytes(HALF);
  return Buffer.concat([random, mark(secret, slug, random)]).toString("base64url");
}

export function isHandedOut(secret: string, slug: string, token: string): boolean {
  const bytes = Buffer.from(token, "base64url");
  const [random, mac] = [bytes.subarray(0, HALF), bytes.subarray(HALF)];
  const expected = mark(secret, slug, random);
  return mac.length === expected.length && timingSafeEqual(mac, expected);
}

function mark(secret: string, slug: string, random: Uint8Array): Buffer {
  const mac = createHmac("sha256", secret).update(`plumbline handed out for ${slug} `).update(random).digest();
  return mac.subarray(0, HALF);
}
