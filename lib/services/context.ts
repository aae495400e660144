import type { Db } from "@/db/client";

export type MemberRole = "owner" | "editor" | "facilitator" | "viewer";

/** Who is acting in the studio: a member of one organization. */
export type Actor = {
  readonly memberId: string;
  readonly organizationId: string;
  readonly role: MemberRole;
  readonly name: string;
  readonly email: string;
};

/** What a service needs when nobody is signed in: respondents, sign-in, jobs. */
export type PublicContext = {
  readonly db: Db;
  /** The server secret behind personal links. */
  readonly secret: string;
  readonly now: () => Date;
  /** Puts work on the queue; the run's row keeps its state. */
  readonly enqueue: (job: QueuedJob) => Promise<void>;
};

/** What a worker has: it makes no links, so it needs no secret. */
export type JobContext = Omit<PublicContext, "secret">;

/** "send-mail": mail is due. Which, and to whom, stands in the tables alone: no queue holds an address or a link. */
export type QueuedJob =
  | { readonly name: "analyse"; readonly runId: string }
  | { readonly name: "export"; readonly exportId: string }
  | { readonly name: "preview-themes"; readonly previewId: string }
  | { readonly name: "send-mail" };

export type Context = PublicContext & { readonly actor: Actor };

/** The day of fieldwork, the finest time that is kept beside an answer. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
