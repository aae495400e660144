import { type RefObject, useEffect, useRef, useState } from "react";
import { type Sent, saver } from "./saver";

/** Saves the form while the person is still at it: at every pause, when they leave, when the connection is back. */
export function useSaveAsYouGo(form: RefObject<HTMLFormElement | null>, saveTo: string) {
  const [status, setStatus] = useState<Sent | null>(null);
  const saving = useRef<ReturnType<typeof saver>>(null);
  useEffect(() => {
    const node = form.current;
    if (!node) return undefined;
    const one = saver(() => put(saveTo, new FormData(node)), setStatus);
    const leaving = () => document.visibilityState === "hidden" && void one.flush();
    const online = () => void one.flush();
    saving.current = one;
    node.addEventListener("input", one.changed);
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("online", online);
    return () => {
      one.stop();
      node.removeEventListener("input", one.changed);
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("online", online);
    };
  }, [form, saveTo]);
  return { status, setStatus, saving };
}

/** `keepalive`: a page that is being left still sends. */
async function put(saveTo: string, body: FormData): Promise<Sent> {
  const reply = await fetch(saveTo, { method: "PUT", body, keepalive: true }).catch(() => null);
  if (reply?.ok) return "saved";
  // A page with a mistake in it is not saved yet; Continue says what the mistake is.
  return reply && reply.status < 500 ? "refused" : "offline";
}
