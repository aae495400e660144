import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type State = "malformed" | "unknown" | "spent" | "expired";
type Purpose = "join" | "sign-in" | "reset";
type Words = { readonly title: string; readonly happened: string };

const MALFORMED: Words = {
  title: "This link is not complete",
  happened:
    "Part of the address is missing, as happens when a mail breaks a long line in two. Copy the whole link and open it again.",
};

const WORDS: Record<Purpose, Record<Exclude<State, "malformed">, Words>> = {
  join: {
    unknown: {
      title: "This invitation leads nowhere",
      happened: "It was withdrawn, or the address was mistyped. Ask whoever invited you for a new link.",
    },
    spent: {
      title: "This invitation has been used",
      happened:
        "An invitation works once. If you have joined, sign in. If you were sent a newer invitation, open that one; it took this one’s place.",
    },
    expired: {
      title: "This invitation has run out",
      happened: "It worked for seven days. Ask whoever invited you to press “Invite again”: you get a new link.",
    },
  },
  "sign-in": {
    unknown: {
      title: "This sign-in link leads nowhere",
      happened: "The address may have been mistyped. Ask for a new link.",
    },
    spent: {
      title: "This sign-in link has been used",
      happened: "It works once. If you are not signed in, ask for a new one; it arrives within a minute.",
    },
    expired: { title: "This sign-in link has run out", happened: "It worked for 15 minutes. Ask for a new one." },
  },
  reset: {
    unknown: { title: "This link leads nowhere", happened: "The address may have been mistyped. Ask for a new link." },
    spent: {
      title: "This link has been used",
      happened: "It works once. If you chose a new password, sign in with it. If not, ask for a new link.",
    },
    expired: {
      title: "This link has run out",
      happened: "It worked for 15 minutes. Your password is as it was. Ask for a new link.",
    },
  },
};

const NEXT: Record<Purpose, { readonly href: string; readonly label: string } | null> = {
  join: null,
  "sign-in": { href: "/sign-in/link", label: "Ask for a new link" },
  reset: { href: "/reset", label: "Ask for a new link" },
};

/** Why a member's link opens nothing: what happened and what to do. */
export function DeadLink({ state, purpose }: Readonly<{ state: State; purpose: Purpose }>) {
  const { title, happened } = state === "malformed" ? MALFORMED : WORDS[purpose][state];
  const next = NEXT[purpose];
  const actions = (
    <>
      {next ? (
        <ButtonLink href={next.href} variant="primary">
          {next.label}
        </ButtonLink>
      ) : null}
      <Link className={next ? undefined : "button button-primary"} href="/sign-in">
        Sign in
      </Link>
    </>
  );
  return (
    <main id="main" className="message-page">
      <EmptyState level={1} title={title} actions={actions}>
        <p>{happened}</p>
      </EmptyState>
    </main>
  );
}
