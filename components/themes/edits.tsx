"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useHydrated } from "@/components/respond/use-hydrated";
import type { ThemeChange } from "@/lib/analysis/themes-page";
import type { EditAction, EditReply } from "./edit-reply";
import { orUnsent, UNSENT } from "./or-unsent";
import { type Place, placeHref } from "./place";
import { useOthers } from "./use-others";
import { useUndoKeys } from "./use-undo-keys";

type Edits = Readonly<{
  mayEdit: boolean;
  pending: boolean;
  reply: EditReply;
  /** For forms: works without a script too. */
  submit: (form: FormData) => void;
  /** The same for a key. */
  press: (fields: Readonly<Record<string, string>>) => void;
  /** The newest thing that happened here, by oneself or somebody else. */
  said: Readonly<{ words: string; ok: boolean }> | null;
}>;

const EditsContext = createContext<Edits | null>(null);

export function useEdits(): Edits {
  const edits = useContext(EditsContext);
  if (!edits) throw new Error("useEdits needs the Edits around it");
  return edits;
}

type Props = Readonly<{
  action: EditAction;
  mayEdit: boolean;
  place: Place;
  /** Where to ask whether anybody has changed something. */
  versionHref: string;
  version: string;
  latest: readonly ThemeChange[];
  /** What was done on another page, which led here; null: nothing. */
  arrived: string | null;
  children: ReactNode;
}>;

/** Sends each change, tells what came of it, and hears of what others change meanwhile. */
export function Edits({ action, mayEdit, place, versionHref, version, latest, arrived, children }: Props) {
  const router = useRouter();
  const isScripted = useHydrated();
  const [plainReply, plainSubmit] = useActionState(action, null);
  const [scriptedReply, scriptedSubmit, pending] = useActionState(
    (before: EditReply, form: FormData) => orUnsent(action(before, form), unsentReply(form)),
    null,
  );
  // Only the server's own action is there before the script is; only the other one is told of a lost connection.
  const submit = isScripted ? scriptedSubmit : plainSubmit;
  const reply = scriptedReply ?? plainReply;
  const others = useOthers({ versionHref, version, latest, isBusy: pending });
  const said = useNewest(reply, others, arrived);
  const press = useMemo(
    () => (fields: Readonly<Record<string, string>>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      startTransition(() => submit(form));
    },
    [submit],
  );
  useUndoKeys(mayEdit ? press : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reply, wherever one stands by then.
  useEffect(() => {
    if (reply?.open) router.replace(placeHref(place, { theme: reply.open, after: "" }), { scroll: false });
  }, [reply]);
  const value = useMemo(
    () => ({ mayEdit, pending, reply, submit, press, said }),
    [mayEdit, pending, reply, submit, press, said],
  );
  return <EditsContext value={value}>{children}</EditsContext>;
}

const unsentReply = (form: FormData): EditReply => ({
  ok: false,
  said: UNSENT,
  act: String(form.get("act") ?? ""),
  about: String(form.get("theme") ?? ""),
  open: null,
});

/** One's own last change, or what somebody else did since. */
function useNewest(reply: EditReply, others: string | null, arrived: string | null): Edits["said"] {
  const isScripted = useHydrated();
  const own = useMemo(() => (reply ? { words: reply.said, ok: reply.ok } : null), [reply]);
  const theirs = useMemo(() => (others ? { words: others, ok: true } : null), [others]);
  const [newest, setNewest] = useState(own);
  // Said only after it stands there empty: what comes with a page is not read out.
  useEffect(() => {
    if (arrived) setNewest({ words: arrived, ok: true });
  }, [arrived]);
  useEffect(() => {
    if (own) setNewest(own);
  }, [own]);
  useEffect(() => {
    if (theirs) setNewest(theirs);
  }, [theirs]);
  return newest ?? (arrived && !isScripted ? { words: arrived, ok: true } : null);
}
