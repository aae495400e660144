import type { Ground, SaveReply } from "./autosaver";

/** A page that is being left still sends what fits into the browser's limit. */
const KEEPALIVE_BYTES = 60_000;

export async function sendQuestions(saveTo: string, ground: Ground): Promise<SaveReply> {
  const body = JSON.stringify(ground);
  const headers = { "content-type": "application/json" };
  const keepalive = body.length < KEEPALIVE_BYTES;
  const reply = await fetch(saveTo, { method: "PUT", body, headers, keepalive }).catch(() => null);
  if (!reply || reply.status >= 500) return { type: "offline" };
  const said = await reply.json().catch(() => null);
  if (!reply.ok)
    return { type: "refused", message: String(said?.message ?? "This could not be saved. Reload the page.") };
  return said.saved ? { type: "saved", version: said.version } : { ...said, type: "theirs" };
}
