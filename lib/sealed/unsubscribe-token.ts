import { createHmac, timingSafeEqual } from "node:crypto";

const MAC_BYTES = 18;

/**
 * What a link that ends mail carries: the invitation's id and an HMAC of it under a label of its own. Whoever has it can stop and
 * resume the mail of this invitation and nothing else: the personal link is another HMAC, which this one does not help to make.
 */
export function unsubscribeToken(secret: string, invitationId: string): string {
  const id = Buffer.from(invitationId.replaceAll("-", ""), "hex").toString("base64url");
  return `${id}${macOf(secret, invitationId)}`;
}

/** The invitation behind a token, or null for whatever this server has not made. */
export function readUnsubscribeToken(secret: string, token: string): string | null {
  const [, id, mac] = /^([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{24})$/.exec(token) ?? [];
  if (!id || !mac) return null;
  const hex = Buffer.from(id, "base64url").toString("hex");
  const invitationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const isOurs = timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(secret, invitationId)));
  return isOurs ? invitationId : null;
}

function macOf(secret: string, invitationId: string): string {
  const mac = createHmac("sha256", secret).update(`plumbline unsubscribe ${invitationId}`).digest();
  return mac.subarray(0, MAC_BYTES).toString("base64url");
}
