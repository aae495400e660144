import { Icon } from "@/components/ui/icon";
import type { SaveState } from "./autosaver";

type Props = Readonly<{
  state: SaveState;
  version: number;
  lock: string /** What cannot be saved as it stands, and why. */;
  unfit: string | null;
  /** What somebody else changed meanwhile. */
  met: string | null;
}>;

/** Where one's words are at this moment. */
export function SaveStatus({ state, version, lock, unfit, met }: Props) {
  return (
    <div className="save-status small">
      <p role="status" className="row-tight">
        {unfit ? (
          <span className="row-tight save-unfit">
            <Icon name="alert" />
            <span>Not saved: {unfit}</span>
          </span>
        ) : null}
        {state.type === "saved" && !unfit ? (
          <>
            <Icon name="check" /> Saved
          </>
        ) : null}
        {state.type === "saving" && !unfit ? "Saving…" : null}
        {state.type === "offline" ? (
          <>
            <Icon name="alert" /> Offline: kept here, will save
          </>
        ) : null}
      </p>
      {state.type === "refused" ? (
        <p role="alert" className="field-error">
          <Icon name="alert" /> <span>Kept here, not saved. {state.message}</span>
        </p>
      ) : (
        <p className="muted">{met ?? `Version ${version} · ${lock}`}</p>
      )}
    </div>
  );
}
