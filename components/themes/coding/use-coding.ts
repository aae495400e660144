import { useCallback, useEffect, useRef, useState } from "react";
import type { CodingPage } from "@/lib/analysis/themes-page";
import { nextUnsorted, type Sorted } from "./next-unsorted";
import type { SavedCoding } from "./saved-coding";

export type Save = (coding: SavedCoding) => Promise<string | null>;

/** Statements as they are sorted here; each is sent at once, and what could not be sent is kept and sent again. */
export function useCoding(coding: CodingPage, first: number, save: Save) {
  const [sorted, setSorted] = useState<Sorted>(() => coding.statements.map(({ themes }) => themes));
  const [at, setAt] = useState(first);
  const [unsaved, setUnsaved] = useState<ReadonlyMap<number, SavedCoding>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const send = useCallback(
    async (i: number, one: SavedCoding) => {
      setUnsaved((before) => new Map(before).set(i, one));
      const why = await save(one).catch(() => "This device is offline, or the server does not answer.");
      setRefused(why);
      if (why === null)
        setUnsaved((before) => new Map([...before].filter(([key, value]) => key !== i || value !== one)));
    },
    [save],
  );
  const sort = useCallback(
    (i: number, themes: readonly string[] | null) => {
      const text = coding.statements[i]?.text ?? "";
      const next = sorted.map((before, j) => (i === j ? themes : before));
      setSorted(next);
      setAt(themes === null ? i : nextUnsorted(next, i));
      void send(i, { codingId: coding.codingId, text, themes });
    },
    [coding, sorted, send],
  );
  const retry = () => {
    for (const [i, one] of unsaved) void send(i, one);
  };
  useLeaveWarning(unsaved.size > 0);
  return { sorted, at, setAt, sort, retry, refused, nUnsaved: unsaved.size };
}

function useLeaveWarning(isUnsaved: boolean): void {
  const now = useRef(isUnsaved);
  now.current = isUnsaved;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (now.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
}
