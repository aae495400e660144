import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { editionById } from "@/lib/survey/editions";
import type { Instrument } from "@/lib/survey/instrument";
import { autosaver, type Ground, type SaveReply } from "./autosaver";

const { instrument: full } = editionById("core");
const called = (title: string): Instrument => ({ ...full, title });
const start: Ground = { version: 1, instrument: full };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver, what it sent, said and kept, and the answers it gets one after the other. */
function begin(...replies: (SaveReply | Promise<SaveReply>)[]) {
  const sent: [number, string][] = [];
  const told: string[] = [];
  const met: [number, number][] = [];
  let kept: { ground: Ground; instrument: Instrument } | null = null;
  const saver = autosaver({
    start,
    send: async ({ version, instrument }) => {
      sent.push([version, instrument.title]);
      return replies.shift() ?? { type: "saved", version: version + 1 };
    },
    tell: ({ type }) => void told.push(type),
    meet: (ground, theirs) => void met.push([ground.version, theirs.version]),
    keep: (unsaved) => {
      kept = unsaved;
    },
  });
  return { saver, sent, told, met, kept: () => kept && [kept.ground.version, kept.instrument.title] };
}

it("saves once at a pause, on the version before, and forgets the copy only then", async () => {
  const { saver, sent, told, kept } = begin();
  saver.changed(called("a"));
  saver.changed(called("ab"));
  expect(kept()).toEqual([1, "ab"]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([[1, "ab"]]);
  expect(told.at(-1)).toBe("saved");
  expect(kept()).toBeNull();
  saver.changed(called("abc"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.at(-1)).toEqual([2, "abc"]);
});

it("is saved again when what was changed is changed back, and sends nothing", async () => {
  const { saver, sent, told } = begin();
  saver.changed(called("a"));
  saver.changed(full);
  await vi.advanceTimersByTimeAsync(1000);
  expect([sent, told.at(-1)]).toEqual([[], "saved"]);
});

it("sends what was written during a save after it, never beside it", async () => {
  let answer: (reply: SaveReply) => void = () => undefined;
  const { saver, sent, kept } = begin(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  saver.changed(called("a"));
  await vi.advanceTimersByTimeAsync(1000);
  saver.changed(called("b"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  answer({ type: "saved", version: 2 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([
    [1, "a"],
    [2, "b"],
  ]);
  expect(kept()).toBeNull();
});

it("keeps everything while offline and tries again by itself", async () => {
  const { saver, sent, told, kept } = begin({ type: "offline" }, { type: "offline" });
  saver.changed(called("a"));
  await vi.advanceTimersByTimeAsync(1000);
  expect([told.at(-1), kept()]).toEqual(["offline", [1, "a"]]);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(sent).toHaveLength(3);
  expect([told.at(-1), kept()]).toEqual(["saved", null]);
});

it("sends nothing over what somebody else has saved, and goes on from the merge", async () => {
  const theirs = { type: "theirs", version: 5, instrument: called("theirs"), memberName: "Bo" } as const;
  const { saver, sent, met, kept } = begin(theirs);
  saver.changed(called("mine"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(met).toEqual([[1, 5]]);
  saver.changed(called("mine too"));
  await vi.advanceTimersByTimeAsync(9000);
  await saver.flush();
  expect(sent).toHaveLength(1);
  expect(kept()).toEqual([1, "mine too"]);
  saver.rebase(theirs, called("both"));
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.at(-1)).toEqual([5, "both"]);
  expect(kept()).toBeNull();
});

it("takes its own save, whose answer was lost, for its own", async () => {
  const { saver, sent, met } = begin(
    { type: "offline" },
    { type: "theirs", version: 2, instrument: called("a"), memberName: "me" },
  );
  saver.changed(called("a"));
  await vi.advanceTimersByTimeAsync(1000);
  saver.changed(called("ab"));
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(met).toEqual([]);
  expect(sent.at(-1)).toEqual([2, "ab"]);
});

it("says why it was refused and keeps what it has; holds a copy that was made on another ground", async () => {
  const { saver, told, kept } = begin({ type: "refused", message: "Locked." });
  saver.changed(called("a"));
  await vi.advanceTimersByTimeAsync(1000);
  expect([told.at(-1), kept()]).toEqual(["refused", [1, "a"]]);
  const other = begin();
  other.saver.hold({ version: 7, instrument: called("old") });
  other.saver.changed(called("mine"));
  await vi.advanceTimersByTimeAsync(9000);
  expect([other.sent, other.kept()]).toEqual([[], [7, "mine"]]);
});
