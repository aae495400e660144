import { type RefObject, useEffect, useRef, useState } from "react";
import { forgetHere, type Kept, keptBelow, sendKept } from "./kept-here";
import { answersIn, fillIn, isWrittenInto, SEEN_FIELD, type Seen, seenTexts } from "./page-body";

type Page = Readonly<{ saveTo: string; base: string; owner: string; seen: Seen }>;

/**
 * Puts back what this device kept of the page, and sends what it kept of others. Where the page was changed elsewhere since, or
 * written into before this could begin, the person is asked first.
 */
export function useKeptHere(form: RefObject<HTMLFormElement | null>, { saveTo, base, owner, seen }: Page) {
  const [offered, setOffered] = useState<Kept | null>(null);
  /** The same, for effects that run before it is drawn. */
  const undecided = useRef(false);
  const [isPutBack, setPutBack] = useState(false);
  // Once: afterwards the page itself knows best what it holds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is looked for when the page opens
  useEffect(() => {
    const all = keptBelow(base, owner);
    const mine = all.get(saveTo);
    const node = form.current;
    if (mine && node) {
      const then = mine.texts.filter(([name]) => name === SEEN_FIELD).map(([, text]) => text);
      if (answersOf(mine) === answersIn(new FormData(node))) forgetHere(saveTo);
      else if (then.join() === seenTexts(seen).join() && !isWrittenInto(node)) {
        fillIn(node, mine.texts);
        // Fields that the page has no more are no reason to keep it.
        if (isWrittenInto(node)) setPutBack(true);
        else forgetHere(saveTo);
      } else offer(mine);
    }
    const others = () => {
      for (const [where, kept] of keptBelow(base, owner)) if (where !== saveTo) void sendKept(where, kept);
    };
    others();
    window.addEventListener("online", others);
    return () => window.removeEventListener("online", others);
  }, []);

  function offer(kept: Kept | null): void {
    undecided.current = kept !== null;
    setOffered(kept);
  }

  return {
    offered,
    isPutBack,
    /** Until somebody has decided, what is offered stays on the device, and nothing else of this page takes its place there. */
    undecided,
    putBack() {
      const before = offered;
      offer(null);
      if (form.current && before) fillIn(form.current, before.texts);
      setPutBack(true);
    },
    drop() {
      offer(null);
      forgetHere(saveTo);
    },
  };
}

function answersOf({ texts }: Kept): string {
  const body = new FormData();
  for (const [name, text] of texts) body.append(name, text);
  return answersIn(body);
}
