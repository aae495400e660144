import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** As the id of every draft. */
const ID_BYTES = 32;
/** Lengths are padded to this step, so that a row's size says little about how much was written. */
const PAD_BYTES = 1024;

/** Encrypts with AES-256-GCM under a key that only the holder of the link can derive. */
export function sealDraft(key: Uint8Array, content: unknown): string {
  const plain = Buffer.from(JSON.stringify(content), "utf8");
  const padded = Buffer.alloc(Math.ceil((plain.length + 4) / PAD_BYTES) * PAD_BYTES);
  padded.writeUInt32BE(plain.length);
  plain.copy(padded, 4);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

/** As long as the draft that it takes the place of, and nothing in it: no key opens it and no link finds it. */
export function blankDraft(ciphertext: string): { id: string; ciphertext: string } {
  const bytes = Buffer.byteLength(ciphertext, "base64");
  return { id: randomBytes(ID_BYTES).toString("base64url"), ciphertext: randomBytes(bytes).toString("base64") };
}

/** Gives back what was sealed; throws when the key is another one or the row was changed. */
export function openDraft(key: Uint8Array, ciphertext: string): unknown {
  const bytes = Buffer.from(ciphertext, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const padded = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  const length = padded.readUInt32BE();
  return JSON.parse(padded.subarray(4, 4 + length).toString("utf8"));
}
