import type { Seen } from "./page-body";

/** Where to go, once what was sent has arrived. */
export type SentReply = { readonly ok: true; readonly next: string };

/** What a page of answers gets back: where to go, or why it stays. */
export type Reply =
  | (SentReply & {
      /** What the page shows, as it is saved now. */
      readonly seen: Seen;
      /** Another tab or device has changed answers of this page since it was drawn. */
      readonly isElsewhere: boolean;
    })
  | {
      readonly ok: false;
      readonly reason: "mistake";
      readonly questionId: string;
      readonly field: string;
      readonly message: string;
    }
  | { readonly ok: false; readonly reason: "ask"; readonly questionId: string; readonly message: string }
  /** Kept from earlier, and something newer is there. */
  | { readonly ok: false; readonly reason: "stale" }
  /** No connection, or a server that does not answer: to be tried again. */
  | { readonly ok: false; readonly reason: "offline" | "unreachable" }
  /** It will not be saved, however often it is tried; the page stays, so that what is on it can be copied. */
  | { readonly ok: false; readonly reason: "shut"; readonly message: string };

const SHUT: Readonly<Record<number, string>> = {
  404: "This browser no longer knows your link. Open your link again in this browser and press Start: what you typed here is kept on this device and put back then.",
  409: "Your answers were sent meanwhile, from another tab or device. What you changed here since then is not part of them.",
  410: "The survey was closed meanwhile and takes no more answers. What you typed here is not saved; copy it if you want to keep it.",
  413: "This is too long for the server. Shorten it, or copy it somewhere else first.",
};

/** Saves a page and asks where to go. Whatever the answer, nothing that is on the page is taken from it. */
export async function turnPage(saveTo: string, body: FormData, options: RequestInit = {}): Promise<Reply> {
  const sent = await fetch(saveTo, { ...options, method: "PUT", body }).catch(() => null);
  if (!sent) return { ok: false, reason: navigator.onLine ? "unreachable" : "offline" };
  const reply: unknown = await sent.json().catch(() => null);
  if (isReply(reply)) return reply;
  // An answer that is no answer: cut off on its way, or somebody else's, as in a hotel's network before one has signed in.
  if (sent.ok || sent.status >= 500 || sent.status === 429) return { ok: false, reason: "unreachable" };
  const message =
    SHUT[sent.status] ?? `The server does not take this (${sent.status}). Copy what you typed, then reload.`;
  return { ok: false, reason: "shut", message };
}

const isReply = (value: unknown): value is Reply => typeof value === "object" && value !== null && "ok" in value;
