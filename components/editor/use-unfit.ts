import { useCallback, useEffect, useRef, useState } from "react";
import type { FormValues } from "@/lib/survey/editing/form-values";
import { isRecord, same } from "@/lib/survey/editing/same";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";

/** What somebody typed that cannot be asked as it stands, with what it was typed over: once that changes, it is out of date. */
export type Unfit = { readonly over: unknown; readonly values: FormValues; readonly message: string };
export type NoteUnfit = (id: string, unfit: Unfit | null) => void;
type ById = Readonly<Record<string, Unfit>>;

/** Keeps what cannot be saved yet, by its question or section, in this browser too; `round` counts when forms have to begin anew. */
export function useUnfit(key: string, now: Instrument) {
  const [kept, setKept] = useState<ById>({});
  const [round, setRound] = useState(0);
  const latest = useRef(kept);
  const put = useCallback(
    (next: ById) => {
      latest.current = next;
      setKept(next);
      write(key, next);
    },
    [key],
  );
  useEffect(() => {
    const found = read(key);
    if (Object.keys(found).length === 0) return;
    latest.current = found;
    setKept(found);
    setRound((n) => n + 1);
  }, [key]);
  const note: NoteUnfit = useCallback(
    (id, unfit) => {
      const { [id]: before, ...others } = latest.current;
      if (unfit || before) put(unfit ? { ...others, [id]: unfit } : others);
    },
    [put],
  );
  const drop = useCallback(
    (id: string) => {
      note(id, null);
      setRound((n) => n + 1);
    },
    [note],
  );
  return { unfit: stillFitting(kept, now), note, drop, round };
}

export function stillFitting(kept: ById, now: Instrument): ById {
  const there = new Map<string, unknown>([
    ...questionsOf(now).map((one) => [one.id, one] as const),
    ...now.sections.map(({ id, title }) => [sectionKey(id), title] as const),
  ]);
  return Object.fromEntries(
    Object.entries(kept).filter(([id, { over }]) => there.has(id) && same(there.get(id), over)),
  );
}

export const sectionKey = (id: string) => `section ${id}`;

/** Storage may be full or switched off: the page itself still holds everything. */
function write(key: string, kept: ById): void {
  try {
    if (Object.keys(kept).length > 0) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    return;
  }
}

function read(key: string): ById {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!isRecord(found)) return {};
    const whole = Object.entries(found).flatMap(([id, one]) => {
      if (!isRecord(one) || !isRecord(one["values"]) || typeof one["message"] !== "string") return [];
      return [[id, { over: one["over"], values: one["values"], message: one["message"] }] as const];
    });
    return Object.fromEntries(whole);
  } catch {
    return {};
  }
}
