import { isToldToReaders } from "@/lib/errors";
import type { FromApart } from "./apart";

/** Resolves when the message has left, so that the loop turns and a server that is gone is noticed. */
export function say<Message extends { readonly kind: string }>(message: Message): Promise<void> {
  return new Promise((sent, failed) => {
    process.send?.(message, undefined, {}, (error) => (error ? failed(error) : sent()));
  });
}

/** Does the work of a process that `workApart` started, says how it ended, and leaves. */
export function workInside<Result>(work: () => Promise<Result>): void {
  const end = (message: FromApart<Result>) => say(message);
  work()
    .then((result) => end({ kind: "done", result }))
    .catch((error: unknown) => {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      return end({ kind: "failed", message, stack, isTold: isToldToReaders(error) });
    })
    .finally(() => process.disconnect());
}

/** Ctrl-C reaches every process of a terminal; the server decides what becomes of this one. */
export function endWithServer(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
  process.on("disconnect", () => process.exit(0));
}
