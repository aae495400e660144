import type { z } from "zod";
import { findOrganization, updateOrganization } from "@/db/queries/organizations";
import { AppError } from "@/lib/errors";
import type { changeOrganizationInput } from "@/lib/forms/settings";
import type { Context } from "./context";
import { lockTeam } from "./lock-team";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

/** What every member may read about the organization. */
export async function readOrganization({ db, actor }: Context) {
  const found = await findOrganization(db, actor.organizationId);
  if (!found) throw new AppError("not_found", "This organization does not exist.");
  return found;
}

const WORDS = { name: "name", office: "office", retentionDays: "days that contacts are kept" } as const;

/** The log says what became of each; what was sent again as it stands is not noted. */
export async function changeOrganization(context: Context, change: z.infer<typeof changeOrganizationInput>) {
  const { db, actor } = context;
  requirePermission(actor, "change the organization");
  await db.transaction(async (tx) => {
    const { organization } = await lockTeam(tx, actor, "change the organization");
    const changed = (["name", "office", "retentionDays"] as const).filter((key) => organization[key] !== change[key]);
    if (changed.length === 0) return;
    await updateOrganization(tx, organization.id, change);
    const detail = changed.map((key) => `${WORDS[key]}: ${organization[key]} → ${change[key]}`).join("; ");
    await noteAudit({ ...context, db: tx }, { action: "change the organization", detail });
  });
}
