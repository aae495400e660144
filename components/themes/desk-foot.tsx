"use client";

import Link from "next/link";
import { useActionState } from "react";
import { useHydrated } from "@/components/respond/use-hydrated";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ThemesPage } from "@/lib/analysis/themes-page";
import { useEdits } from "./edits";
import { orUnsent } from "./or-unsent";

type Bring = (before: string | null) => Promise<string | null>;
type Props = Readonly<{
  /** Starts the new analysis; returns what stood in the way. */
  bring: Bring;
  resultsHref: string;
  pending: ThemesPage["pending"];
  bringing: ThemesPage["bringing"];
}>;

/** What has just happened, and the way of the changes into the results. */
export function DeskFoot({ bring, resultsHref, pending, bringing }: Props) {
  const { said, mayEdit } = useEdits();
  const isScripted = useHydrated();
  const [plainRefused, plainSubmit] = useActionState(bring, null);
  const [scriptedRefused, scriptedSubmit, isSending] = useActionState(
    (before: string | null) => orUnsent(bring(before), NOT_STARTED),
    null,
  );
  const refused = scriptedRefused ?? plainRefused;
  return (
    <footer className="themes-foot print-hidden" id="themes-foot" tabIndex={-1}>
      <p className="themes-said small" role="status">
        {said ? (
          <>
            <Icon name={said.ok ? "check" : "alert"} />
            <span>
              {said.words}
              {said.ok && mayEdit ? (
                <span className="visually-hidden"> Control Z takes your own changes back.</span>
              ) : null}
            </span>
          </>
        ) : null}
      </p>
      <p className="themes-waiting small">{waitingWords(pending, bringing !== null, mayEdit)}</p>
      {refused ? (
        <p className="field-error" role="alert">
          <Icon name="alert" /> <span>{refused}</span>
        </p>
      ) : null}
      {bringing || !mayEdit ? (
        <Link className="button" href={resultsHref}>
          {bringing ? "See how far it is" : "Back to the results"}
        </Link>
      ) : (
        <form action={isScripted ? scriptedSubmit : plainSubmit}>
          <Button type="submit" variant="primary" busy={isSending} disabled={pending === 0}>
            {isSending ? "Starting …" : "Bring into results"}
          </Button>
        </form>
      )}
    </footer>
  );
}

const NOT_STARTED =
  "No analysis was started: this device is offline, or the server does not answer. The changes are kept; try again.";

export function waitingWords(pending: number, isUnderWay: boolean, mayEdit: boolean): string {
  if (isUnderWay) return "A new analysis is under way. The present result stays readable until it is done.";
  if (pending === 0) return "The results show these themes.";
  const waiting =
    pending === 1 ? "1 change is not in the results yet." : `${pending} changes are not in the results yet.`;
  if (!mayEdit) return waiting;
  return `${waiting} Bringing ${pending === 1 ? "it" : "them"} in starts a new analysis; the present result stays readable until it is done.`;
}
