/** What a page of answers gets back: where to go, or why it stays. */
export type Reply =
  | { readonly ok: true; readonly next: string }
  | {
      readonly ok: false;
      readonly reason: "mistake";
      readonly questionId: string;
      readonly field: string;
      readonly message: string;
    }
  | { readonly ok: false; readonly reason: "ask"; readonly questionId: string; readonly message: string }
  | { readonly ok: false; readonly reason: "offline" };

/** Saves a page and asks where to go. Without an answer from the server the page stays as it is. */
export async function turnPage(saveTo: string, body: FormData): Promise<Reply> {
  const sent = await fetch(saveTo, { method: "PUT", body }).catch(() => null);
  if (!sent || sent.status >= 500) return { ok: false, reason: "offline" };
  // The survey has closed, or the answers were sent from elsewhere: the page itself says so.
  if (!sent.ok && sent.status !== 422) return { ok: true, next: location.href };
  return sent.json();
}
