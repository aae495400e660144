import { same } from "@/lib/survey/editing/same";
import type { Instrument } from "@/lib/survey/instrument";

export type Ground = { readonly version: number; readonly instrument: Instrument };
export type Theirs = Ground & { readonly memberName: string };
export type SaveReply =
  | { readonly type: "saved"; readonly version: number }
  | ({ readonly type: "theirs" } & Theirs)
  | { readonly type: "refused"; readonly message: string }
  | { readonly type: "offline" };

export type SaveState =
  | { readonly type: "saved" | "saving" | "offline" }
  | { readonly type: "refused"; readonly message: string };

type Options = Readonly<{
  start: Ground;
  send: (ground: Ground) => Promise<SaveReply>;
  tell: (state: SaveState) => void;
  /** Somebody else has saved. Nothing more is sent until `rebase` says on what to go on. */
  meet: (ground: Ground, theirs: Theirs) => void;
  /** What is not saved yet, to be kept in this browser; null: nothing. */
  keep: (unsaved: { ground: Ground; instrument: Instrument } | null) => void;
}>;

const QUIET_MS = 900;
const RETRY_MS = 5000;

/** Saves at every pause, one save at a time, each on the version before it; keeps in the browser what is not saved yet. */
export function autosaver({ start, send, tell, meet, keep }: Options) {
  let ground = start;
  let now = start.instrument;
  let lastSent: Instrument | null = null;
  let isMeeting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = Promise.resolve();
  const isSaved = () => same(now, ground.instrument);
  const keepHere = () => keep(isSaved() ? null : { ground, instrument: now });
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (isMeeting) return;
    if (isSaved()) {
      // Changed and changed back before it was sent.
      tell({ type: "saved" });
      return;
    }
    const sent = now;
    const before = lastSent;
    lastSent = sent;
    tell({ type: "saving" });
    const reply = await send({ version: ground.version, instrument: sent });
    if (reply.type === "saved") settle({ version: reply.version, instrument: sent });
    // One's own save, whose answer was lost on the way.
    else if (reply.type === "theirs" && before && same(reply.instrument, before)) {
      settle({ version: reply.version, instrument: before });
    } else if (reply.type === "theirs") {
      isMeeting = true;
      meet(ground, reply);
    } else if (reply.type === "offline") {
      tell(reply);
      later(RETRY_MS);
    } else tell(reply);
  }
  function settle(next: Ground): void {
    ground = next;
    keepHere();
    if (isSaved()) tell({ type: "saved" });
    else later(0);
  }
  function flush(): Promise<void> {
    underWay = underWay.then(save);
    return underWay;
  }
  return {
    flush,
    changed(instrument: Instrument): void {
      if (same(instrument, now)) return;
      now = instrument;
      keepHere();
      if (isMeeting) return;
      tell({ type: "saving" });
      later(QUIET_MS);
    },
    /** Sends nothing until `rebase`: what is here was made on another ground than the server's. */
    hold(other: Ground): void {
      ground = other;
      isMeeting = true;
    },
    /** Goes on from another ground, as after a merge. */
    rebase(next: Ground, instrument: Instrument): void {
      ground = next;
      now = instrument;
      isMeeting = false;
      keepHere();
      if (isSaved()) tell({ type: "saved" });
      else later(0);
    },
    isSaved,
    stop: () => clearTimeout(timer),
  };
}
