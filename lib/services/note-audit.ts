import { insertAuditEntry } from "@/db/queries/audit";
import type { Context } from "./context";

/** What members do, and the product by itself, that owners may want to know of later; the log's page has a sentence for each. */
export type AuditAction =
  | "create the organization"
  | "create a survey"
  | "change the questions"
  | "change the rules"
  | "open a survey"
  | "close a survey"
  | "reopen a survey"
  | "duplicate a survey"
  | "archive a survey"
  | "delete a survey"
  | "restore a survey"
  | "import answers"
  | "export an instrument"
  | "invite people"
  | "change a person"
  | "remove people"
  | "export people"
  | "export links"
  | "change an open link"
  | "share results"
  | "change a share link"
  | "take back a share link"
  | "tell respondents"
  | "plan a mailing"
  | "cancel a mailing"
  | "export a person's data"
  | "erase a person"
  | "invite a member"
  | "withdraw an invitation"
  | "join the organization"
  | "change a role"
  | "remove a member"
  | "leave the organization"
  | "change own account"
  | "change the organization"
  | "delete contacts"
  | "delete a survey for good";

/**
 * Notes who did what, in the transaction that does it. `detail` is for readers and holds counts and names of surveys and members:
 * never an answer, never a person of the ledger, whom erasing must be able to forget.
 */
export async function noteAudit(
  { db, actor, now }: Context,
  entry: { action: AuditAction; surveyId?: string | undefined; detail?: string | undefined },
): Promise<void> {
  const { organizationId, memberId, name: memberName } = actor;
  await insertAuditEntry(db, {
    organizationId,
    memberId,
    memberName,
    action: entry.action,
    surveyId: entry.surveyId ?? null,
    detail: entry.detail ?? "",
    at: now(),
  });
}
