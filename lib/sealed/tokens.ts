import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

const TOKEN_BYTES = 18;

/**
 * The token of a personal link: HMAC-SHA-256(server secret, invitation id), 144 bits, as 24 base64url characters.
 * It can be made again for a reminder, although the database never holds it.
 */
export function invitationToken(secret: string, invitationId: string): string {
  const mac = createHmac("sha256", secret).update(`plumbline invitation ${invitationId}`).digest();
  return mac.subarray(0, TOKEN_BYTES).toString("base64url");
}

/** A token for someone who came by an open link; only the browser's cookie keeps it. */
export function browserToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{24}$/.test(text);
}

/** What the ledger keeps in place of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(`plumbline token ${token}`).digest("hex");
}

export type SealedKeys = {
  /** Finds the draft; tells nothing about the token. */
  readonly draftId: string;
  /** 32 bytes for AES-256-GCM. */
  readonly draftKey: Uint8Array;
  /** Makes the response unique until settlement removes it. */
  readonly sealId: string;
  /** Seeds the order of options for this person. */
  readonly orderSeed: string;
};

/**
 * Separate keys for separate purposes from one token, by HKDF-SHA-256; the wave is the salt, so the same
 * browser in two waves has nothing in common. With a code the draft opens only for who holds both.
 * @see RFC 5869
 */
export function sealedKeys(token: string, waveId: string, code?: string): SealedKeys {
  // The code is no part of the seal: with it or without, a link makes one response.
  const holder = code === undefined ? token : `${token}.${code}`;
  return {
    draftId: derive(holder, waveId, "draft id").toString("base64url"),
    draftKey: new Uint8Array(derive(holder, waveId, "draft key")),
    sealId: sealOf(token, waveId),
    orderSeed: derive(token, waveId, "option order").toString("base64url"),
  };
}

/** The seal alone, for whoever looks through thousands of invitations. */
export const sealOf = (token: string, waveId: string): string => derive(token, waveId, "seal").toString("base64url");

/**
 * What says "sent" to the browser that holds this code, and to nobody else: whoever was handed the link alone cannot ask by it
 * whether its person has answered.
 */
export const sentSealOf = (token: string, code: string, waveId: string): string =>
  derive(`${token}.${code}`, waveId, "sent").toString("base64url");

const derive = (token: string, waveId: string, label: string) =>
  Buffer.from(hkdfSync("sha256", token, waveId, `plumbline ${label}`, 32));
