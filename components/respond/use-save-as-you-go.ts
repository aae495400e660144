import { type RefObject, useEffect, useRef, useState } from "react";
import { forgetHere, keepHere } from "./kept-here";
import { answersIn, isWrittenInto, pageBody, type Seen } from "./page-body";
import { type Sent, saver } from "./saver";
import { type Reply, turnPage } from "./turn-page";

export type SaveStatus = {
  readonly sent: Sent | null;
  /** Why it will not be saved. */
  readonly message: string | null;
  /** What is not saved yet stays on this device. */
  readonly isKept: boolean;
  /** Another tab or device has changed this page. */
  readonly isElsewhere: boolean;
};
const NOTHING: SaveStatus = { sent: null, message: null, isKept: false, isElsewhere: false };

type Page = Readonly<{
  saveTo: string;
  owner: string;
  seen: Seen;
  /** Somebody is asked about what this device kept of the page: that stays until they have decided. */
  undecided: Readonly<RefObject<boolean>>;
}>;

/**
 * Saves the form while the person is still at it: at every pause, when they leave, when the connection is back. Until the server
 * has it, it is kept on this device.
 */
export function useSaveAsYouGo(form: RefObject<HTMLFormElement | null>, { saveTo, owner, seen, undecided }: Page) {
  const [status, setStatus] = useState(NOTHING);
  const known = useRef(seen);
  const saving = useRef<ReturnType<typeof saver>>(null);

  function keep(): void {
    const isKept =
      !undecided.current && form.current !== null && keepHere(saveTo, owner, pageBody(form.current, known.current));
    setStatus((before) => (before.isKept === isKept ? before : { ...before, isKept }));
  }
  /** What came back for a body that was sent; true when the page may be left. */
  function heard(reply: Reply, body: FormData): boolean {
    const message = reply.ok || reply.reason !== "shut" ? null : reply.message;
    const isElsewhere = reply.ok && reply.isElsewhere;
    setStatus((before) => ({
      ...before,
      sent: sentOf(reply),
      message,
      isElsewhere: before.isElsewhere || isElsewhere,
    }));
    if (!reply.ok) return false;
    known.current = reply.seen;
    // Typed on meanwhile: that is still to be saved.
    if (form.current && answersIn(new FormData(form.current)) !== answersIn(body)) keep();
    else if (!undecided.current) forgetHere(saveTo);
    return true;
  }
  /** Sends the page now, with the button that was pressed. */
  async function send(pressed: HTMLButtonElement | null): Promise<Reply> {
    if (!form.current) return { ok: false, reason: "unreachable" };
    const body = pageBody(form.current, known.current);
    if (pressed) body.set(pressed.name, pressed.value);
    // `keepalive`: a page that is being left still sends.
    const reply = await turnPage(saveTo, body, { keepalive: pressed === null });
    heard(reply, body);
    return reply;
  }
  const now = useRef({ keep, send });
  now.current = { keep, send };

  useEffect(() => {
    const node = form.current;
    if (!node) return undefined;
    const one = saver(
      async () => sentOf(await now.current.send(null)),
      () => undefined,
    );
    const changed = () => {
      now.current.keep();
      one.changed();
    };
    const leaving = () => document.visibilityState === "hidden" && void one.flush();
    const online = () => void one.flush();
    saving.current = one;
    node.addEventListener("input", changed);
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("online", online);
    // Nobody heard what was written before this moment.
    if (isWrittenInto(node)) changed();
    return () => {
      one.stop();
      node.removeEventListener("input", changed);
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("online", online);
    };
  }, [form]);
  return { status, saving, send, keep };
}

function sentOf(reply: Reply): Sent {
  if (reply.ok || reply.reason === "ask") return "saved";
  return reply.reason === "mistake" || reply.reason === "stale" ? "refused" : reply.reason;
}
