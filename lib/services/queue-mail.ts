import type { PublicContext } from "./context";

/** Tells the queue that mail is due. What is committed stays so when the queue is down: a later look finds what is due. */
export async function queueMail({ enqueue, now }: Pick<PublicContext, "enqueue" | "now">, at: Date): Promise<void> {
  if (at > now()) return;
  await enqueue({ name: "send-mail" }).catch((error: unknown) => {
    console.error("Mail that is due could not be queued and waits to be found:", error);
  });
}
