import { useCallback, useState } from "react";

/** Chosen statements by key, with what their boxes send. It outlives pages of the list, searches and what others change. */
export type Chosen = ReadonlyMap<string, string>;
type Row = Readonly<{ key: string; value: string }>;

export function useChosen(rows: readonly Row[]) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  /** Every statement that was found, those of other pages too. */
  const [isAllFound, setAllFound] = useState(false);
  /** Where a range begins. */
  const [anchor, setAnchor] = useState<string | null>(null);

  const set = useCallback((picked: readonly Row[], on: boolean) => {
    setAllFound(false);
    setChosen((before) => {
      const next = new Map(before);
      for (const { key, value } of picked) {
        if (on) next.set(key, value);
        else next.delete(key);
      }
      return next;
    });
  }, []);
  const toggle = useCallback(
    (row: Row, on: boolean, isRange: boolean) => {
      const [from, to] = [rows.findIndex(({ key }) => key === anchor), rows.findIndex(({ key }) => key === row.key)];
      const picked = isRange && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [row];
      set(picked, on);
      setAnchor(row.key);
    },
    [rows, anchor, set],
  );
  const clear = useCallback(() => {
    setChosen(new Map());
    setAllFound(false);
    setAnchor(null);
  }, []);
  const chooseAllFound = useCallback(() => {
    set(rows, true);
    setAllFound(true);
  }, [rows, set]);
  return { chosen, isAllFound, anchor, set, toggle, clear, chooseAllFound };
}
