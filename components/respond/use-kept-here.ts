import { type RefObject, useEffect, useState } from "react";
import { forgetHere, type Kept, keptBelow, sendKept } from "./kept-here";
import { answersIn, fillIn, isWrittenInto, SEEN_FIELD, type Seen, seenTexts } from "./page-body";

type Page = Readonly<{ saveTo: string; base: string; owner: string; seen: Seen }>;

/**
 * Puts back what this device kept of the page, and sends what it kept of others. Where the page was changed elsewhere since, or
 * written into before this could begin, the person is asked first.
 */
export function useKeptHere(form: RefObject<HTMLFormElement | null>, { saveTo, base, owner, seen }: Page) {
  const [offered, setOffered] = useState<Kept | null>(null);
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
        setPutBack(true);
      } else setOffered(mine);
    }
    const others = () => {
      for (const [where, kept] of keptBelow(base, owner)) if (where !== saveTo) void sendKept(where, kept);
    };
    others();
    window.addEventListener("online", others);
    return () => window.removeEventListener("online", others);
  }, []);

  return {
    offered,
    isPutBack,
    putBack() {
      if (form.current && offered) fillIn(form.current, offered.texts);
      setOffered(null);
      setPutBack(true);
    },
    drop() {
      forgetHere(saveTo);
      setOffered(null);
    },
  };
}

function answersOf({ texts }: Kept): string {
  const body = new FormData();
  for (const [name, text] of texts) body.append(name, text);
  return answersIn(body);
}
