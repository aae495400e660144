import { Icon } from "@/components/ui/icon";
import { KEPT_FOR_HOURS } from "./kept-here";
import type { SaveStatus } from "./use-save-as-you-go";

type Props = Readonly<{
  /** This page's own address. */
  here: string;
  status: SaveStatus;
  kept: { readonly offered: unknown; readonly putBack: () => void; readonly drop: () => void };
}>;

/** Whatever stands between what was typed and the server, in plain words. Empty when all is saved. */
export function SaveNotes({ here, status: { sent, message, isKept, isElsewhere }, kept }: Props) {
  const waits = sent === "offline" || sent === "unreachable";
  return (
    <>
      <div role="status">
        {waits ? (
          <div className="save-note">
            <p className="save-note-title">
              <Icon name="download" />
              {sent === "offline" ? "You are offline. Keep going." : "The server does not answer. Keep going."}
            </p>
            <p className="small secondary">
              Not saved yet.{" "}
              {isKept
                ? `What you type here is kept on this device for ${KEPT_FOR_HOURS} hours and saved when ${sent === "offline" ? "you are back" : "it answers"}; then Continue leads on.`
                : "This browser keeps nothing of it: leave this page open until it is saved."}
            </p>
          </div>
        ) : null}
        {isElsewhere ? (
          <p className="save-note small">
            This page was also changed in another tab or on another device. Your own last changes are saved.{" "}
            <a href={here}>Show it as it is now</a>
          </p>
        ) : null}
      </div>
      {message ? (
        <p className="save-note small" role="alert">
          {message} <a href={here}>Go on</a>
        </p>
      ) : null}
      {kept.offered ? (
        <div className="save-note small" role="alert">
          <p>This device kept what you typed here without a connection. The page has been changed since then.</p>
          <button type="button" className="button" onClick={kept.putBack}>
            Put back what I typed
          </button>{" "}
          <button type="button" className="button button-quiet" onClick={kept.drop}>
            Drop it
          </button>
        </div>
      ) : null}
    </>
  );
}
