import "server-only";
import type { OpenDatabase } from "@/db/client";
import { reasonOf } from "@/db/reason";
import { closeDueSurveys } from "@/lib/services/close-due-surveys";
import type { PublicContext } from "@/lib/services/context";
import { forgetContacts } from "@/lib/services/forget-contacts";
import { sweepPeopleImports } from "@/lib/services/import-people";
import { removeDeletedSurveys } from "@/lib/services/remove-deleted-surveys";
import { removeOldExports } from "@/lib/services/remove-old-exports";
import { settleWaves } from "@/lib/services/settle-waves";

type Chore = { readonly name: string; readonly work: (context: PublicContext) => Promise<unknown> };

const CHORES: readonly Chore[] = [
  { name: "Closing what was to close", work: closeDueSurveys },
  { name: "Settling answers", work: settleWaves },
  { name: "Deleting contacts", work: forgetContacts },
  { name: "Sweeping lists of people that were left", work: sweepPeopleImports },
  { name: "Removing deleted surveys", work: removeDeletedSurveys },
  { name: "Removing files of results", work: removeOldExports },
];

/** Where rows that were overwritten or deleted would tell the order of answers, or a person, to whoever copies the files. */
const OVERWRITTEN = ["responses", "spent_seals", "drafts", "invitations"] as const;

/**
 * What the product does by itself, again and again. Of several processes on one database one does it; a chore that fails is told
 * and holds up no other.
 */
export async function keepHouse(
  context: PublicContext,
  { claim, raw }: Pick<OpenDatabase, "claim" | "raw">,
  chores: readonly Chore[] = CHORES,
): Promise<void> {
  const giveBack = await claim("keep house");
  if (!giveBack) return;
  try {
    for (const { name, work } of chores) await work(context).catch((error: unknown) => tell(name, error));
    // One by one: a vacuum takes no part in a transaction, and several statements sent together are one.
    for (const table of OVERWRITTEN) {
      await raw(`vacuum ${table}`).catch((error: unknown) => tell(`Clearing the old rows of ${table}`, error));
    }
  } finally {
    await giveBack();
  }
}

function tell(chore: string, error: unknown): void {
  const reasons = error instanceof AggregateError ? error.errors : [error];
  for (const reason of reasons) console.error(`${chore} failed and is tried again in a minute: ${reasonOf(reason)}`);
}
