import { createHmac, timingSafeEqual } from "node:crypto";

const DAY_MS = 86_400_000;
const VALID_DAYS = 7;
const ID_BYTES = 16;
const MAC_BYTES = 16;

/** The key of a preview: which survey, until which day, and a mark that only this server can make. Nothing of it is stored. */
export function previewToken(secret: string, surveyId: string, now: Date): string {
  const said = Buffer.alloc(ID_BYTES + 4);
  Buffer.from(surveyId.replaceAll("-", ""), "hex").copy(said);
  said.writeUInt32BE(dayOf(now) + VALID_DAYS, ID_BYTES);
  return Buffer.concat([said, mark(secret, said)]).toString("base64url");
}

/** The survey that a token opens; null for a token that is old, or was not made here. */
export function readPreviewToken(secret: string, token: string, now: Date): string | null {
  const bytes = Buffer.from(token, "base64url");
  // What base64 does not read must not make a second address of the same survey.
  if (bytes.length !== ID_BYTES + 4 + MAC_BYTES || bytes.toString("base64url") !== token) return null;
  const said = bytes.subarray(0, ID_BYTES + 4);
  if (!timingSafeEqual(mark(secret, said), bytes.subarray(ID_BYTES + 4))) return null;
  if (said.readUInt32BE(ID_BYTES) < dayOf(now)) return null;
  const hex = said.subarray(0, ID_BYTES).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const dayOf = (now: Date) => Math.floor(now.getTime() / DAY_MS);

const mark = (secret: string, said: Buffer) =>
  createHmac("sha256", secret).update("plumbline preview ").update(said).digest().subarray(0, MAC_BYTES);
