import { type Dispatch, useCallback, useEffect, useRef, useState } from "react";
import { type Choices, type Clash, mergeInstruments } from "@/lib/survey/editing/merge";
import type { Instrument } from "@/lib/survey/instrument";
import { autosaver, type Ground, type SaveState, type Theirs } from "./autosaver";
import { copyKey, isFromBeforeSaving, noteSaved, readCopy, writeCopy } from "./local-copy";
import { sendQuestions } from "./send-questions";
import type { EditorAction } from "./use-editor";

/** Two people's changes that have not been put together yet. */
export type Meeting = { readonly ground: Ground; readonly theirs: Theirs; readonly clashes: readonly Clash[] };

type Options = Readonly<{ surveyId: string; memberId: string; start: Ground; now: Instrument }>;

/** Keeps the server, this browser and the page in step. Changes of others are merged; where both changed the same, one is asked. */
export function useAutosave({ surveyId, memberId, start, now }: Options, dispatch: Dispatch<EditorAction>) {
  const [state, setState] = useState<SaveState>({ type: "saved" });
  const [version, setVersion] = useState(start.version);
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  /** What somebody else changed, until one's own next change is saved. */
  const [met, setMet] = useState<{ said: string; until: number } | null>(null);
  const saver = useRef<ReturnType<typeof autosaver>>(null);
  const latest = useRef(now);
  latest.current = now;

  const settle = useCallback(
    (ground: Ground, theirs: Theirs, choices: Choices = {}) => {
      const { merged, clashes } = mergeInstruments(ground.instrument, latest.current, theirs.instrument, choices);
      setMeeting(clashes.length > 0 ? { ground, theirs, clashes } : null);
      if (clashes.length > 0) return;
      const who = theirs.memberName || "Somebody else";
      const isChosen = Object.keys(choices).length > 0;
      const said = isChosen ? "What you chose is kept." : `${who} changed other things meanwhile; both are kept.`;
      const [from, to] = [ground.instrument, theirs.instrument];
      const other = isChosen ? mergeInstruments(from, latest.current, to, opposite(choices)).merged : undefined;
      dispatch({ type: "rebase", instrument: merged, from, to, other, said });
      setVersion(theirs.version);
      setMet({ said, until: theirs.version + 1 });
      saver.current?.rebase(theirs, merged);
    },
    [dispatch],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver for the life of the page; `start` is where it begins.
  useEffect(() => {
    const key = copyKey(surveyId, memberId);
    // Nothing is begun on a page that is about to be replaced: it would save over what is newer.
    if (isFromBeforeSaving(key, start.version)) return window.location.reload();
    const saveTo = `/surveys/${surveyId}/questions/save`;
    const one = autosaver({
      start,
      send: async (ground) => {
        const reply = await sendQuestions(saveTo, ground);
        if (reply.type === "saved") {
          noteSaved(key, reply.version);
          setVersion(reply.version);
        }
        return reply;
      },
      tell: setState,
      meet: settle,
      keep: (copy) => writeCopy(key, copy),
    });
    saver.current = one;
    const copy = readCopy(key);
    if (copy) {
      latest.current = copy.instrument;
      bringBack(copy.instrument, dispatch);
      if (copy.ground.version !== start.version) {
        one.hold(copy.ground);
        settle(copy.ground, { ...start, memberName: "" });
      }
    }
    const flush = () => void one.flush();
    const leaving = () => document.visibilityState === "hidden" && flush();
    document.addEventListener("visibilitychange", leaving);
    window.addEventListener("online", flush);
    return () => {
      one.stop();
      document.removeEventListener("visibilitychange", leaving);
      window.removeEventListener("online", flush);
    };
  }, [surveyId, memberId]);

  useEffect(() => saver.current?.changed(now), [now]);
  const flush = useCallback(async () => {
    await saver.current?.flush();
    return saver.current?.isSaved() ?? true;
  }, []);
  return { state, version, meeting, met: met && version <= met.until ? met.said : null, settle, flush };
}

const bringBack = (instrument: Instrument, dispatch: Dispatch<EditorAction>) =>
  dispatch({ type: "edit", instrument, said: "What was not saved yet has been brought back." });

const opposite = (choices: Choices): Choices =>
  Object.fromEntries(Object.entries(choices).map(([key, choice]) => [key, choice === "mine" ? "theirs" : "mine"]));
