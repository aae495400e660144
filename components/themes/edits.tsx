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
import type { ThemeChange } from "@/lib/analysis/themes-page";
import type { EditAction, EditReply } from "./edit-reply";
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
  children: ReactNode;
}>;

/** Sends each change, tells what came of it, and hears of what others change meanwhile. */
export function Edits({ action, mayEdit, place, versionHref, version, latest, children }: Props) {
  const router = useRouter();
  const [reply, submit, pending] = useActionState(action, null);
  const others = useOthers({ versionHref, version, latest, isBusy: pending });
  const said = useNewest(reply, others);
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

/** One's own last change, or what somebody else did since. */
function useNewest(reply: EditReply, others: string | null): Edits["said"] {
  const own = useMemo(() => (reply ? { words: reply.said, ok: reply.ok } : null), [reply]);
  const theirs = useMemo(() => (others ? { words: others, ok: true } : null), [others]);
  const [newest, setNewest] = useState(own);
  useEffect(() => {
    if (own) setNewest(own);
  }, [own]);
  useEffect(() => {
    if (theirs) setNewest(theirs);
  }, [theirs]);
  return newest;
}
