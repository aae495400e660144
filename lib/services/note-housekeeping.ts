import { insertAuditEntry } from "@/db/queries/audit";
import type { PublicContext } from "./context";
import type { AuditAction } from "./note-audit";

/** What the product does by itself, noted beside what members do, in the transaction that does it. */
export async function noteHousekeeping(
  { db, now }: Pick<PublicContext, "db" | "now">,
  entry: {
    action: Extract<AuditAction, "delete contacts" | "delete a survey for good" | "close a survey">;
    organizationId: string;
    surveyId: string;
    detail: string;
  },
  memberName = "Housekeeping",
): Promise<void> {
  await insertAuditEntry(db, { ...entry, memberId: null, memberName, at: now() });
}
