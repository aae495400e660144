import { deleteExportsBefore } from "@/db/queries/exports";
import type { PublicContext } from "./context";
import { DAYS_TO_KEEP_FILES } from "./list-exports";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** Files are copies: what they say can be made again from the result, so they stay for days, not for ever. */
export async function removeOldExports({ db, now }: PublicContext): Promise<void> {
  await deleteExportsBefore(db, new Date(now().getTime() - DAYS_TO_KEEP_FILES * ONE_DAY_MS));
}
