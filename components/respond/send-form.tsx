"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { keptOnItsWay } from "./kept-pages";
import { turnPage } from "./turn-page";
import { useReturn } from "./use-return";

type Props = Readonly<{
  /** Takes the plain form by POST, and the same from a script by PUT. */
  sendTo: string;
  back: string;
  /** What is said and asked before the buttons. */
  children: ReactNode;
}>;
type Unsent = keyof typeof TITLE;

/**
 * The one press that counts. Without a script it is a plain form; with one the page stays when nobody answers, and nothing is sent
 * until the person presses again.
 */
export function SendForm({ sendTo, back, children }: Props) {
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [isBusy, setBusy] = useState(false);
  const hasArrived = useRef(false);
  useEffect(() => {
    // `KeptPages`, which stands before this on the page, has begun by then: "now" is when that is saved.
    const online = async () => {
      if ((await keptOnItsWay()) === "page is on its way") return;
      setUnsent((before) => (before && before !== "arrived" ? "back" : before));
    };
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, []);
  // The connection was lost before the next page came: this one is shown again, and `KeptPages` reloads it when it can.
  useReturn(() => {
    setBusy(false);
    if (hasArrived.current) setUnsent("arrived");
  });

  function stay(why: Unsent): void {
    setBusy(false);
    setUnsent(why);
  }

  async function send(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const body = new FormData(event.currentTarget);
    setBusy(true);
    const brought = await keptOnItsWay();
    if (brought === "page is on its way") return;
    if (brought === "not all") return stay("kept");
    const reply = await turnPage(sendTo, body);
    if (reply.ok) {
      hasArrived.current = true;
      return location.assign(reply.next);
    }
    if (reply.reason === "shut") return stay("shut");
    if (reply.reason !== "offline") return stay("unreachable");
    stay(hasArrived.current ? "arrived" : "offline");
  }

  return (
    <form method="post" action={sendTo} className="review-send" onSubmit={send}>
      {children}
      <div className="answer-foot">
        <div role="status">
          {unsent ? (
            <div className="save-note">
              <p className="save-note-title">
                <Icon name={unsent === "back" ? "check" : "alert"} />
                {TITLE[unsent]}
              </p>
              <p className="small secondary">
                {unsent === "arrived"
                  ? "When you are back online, this page shows what came of it."
                  : `Nothing is lost: your answers are kept. ${WHEN[unsent]}press “Send my answers” again. They are never sent twice.`}
              </p>
            </div>
          ) : null}
        </div>
        <div className="answer-actions">
          <a className="button button-large answer-back" href={back}>
            Back
          </a>
          <button type="submit" className="button button-primary button-large" {...(isBusy && { "aria-busy": true })}>
            Send my answers
            <Icon name="arrow" />
          </button>
        </div>
      </div>
    </form>
  );
}

const TITLE = {
  offline: "There is no connection: not sent yet.",
  unreachable: "The server does not answer.",
  back: "The connection is back.",
  shut: "The server did not take this.",
  kept: "Something you typed is only on this device.",
  arrived: "There is no connection, but the server has what you sent.",
} as const;
const WHEN = {
  offline: "When you are back online, ",
  unreachable: "Wait a little, then ",
  back: "Now ",
  shut: "Load this page again, then ",
  kept: "Look at the top of this page, then ",
} as const;
