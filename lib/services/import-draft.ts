import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { audienceChoiceSchema } from "@/lib/import/audience-choice";
import { columnChoiceSchema } from "@/lib/import/column-choice";
import { readTable, type Table } from "@/lib/import/read-table";
import { firstOf, keepable } from "@/lib/survey/plain-text";
import type { Context } from "./context";
import { REFUSALS, type Refusal, tableIn } from "./import-limits";
import { requirePermission } from "./permissions";
import { forgetTable, keepTable, tableOf } from "./recent-tables";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

const draftSchema = z.object({
  memberId: z.string(),
  fileName: z.string(),
  /** What was chosen so far; null: the proposals stand. */
  columns: z.array(columnChoiceSchema).nullable(),
  audiences: z.array(audienceChoiceSchema).nullable(),
  everybody: z.string(),
  title: z.string(),
});
export type ImportDraft = z.infer<typeof draftSchema>;

/**
 * An upload on its way to become a survey: two files of this installation's data folder, for the member who sent them,
 * for a day at most. Nothing is in the database before it is confirmed.
 */
export async function startImport(
  context: Context,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<{ id: string } | { refused: Refusal }> {
  requirePermission(context.actor, "change surveys");
  await sweepImports(context.now());
  const read = tableIn(bytes);
  if ("refused" in read) return read;
  const id = randomUUID();
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeFile(pathOf(id, "csv"), bytes, { mode: 0o600 });
  const plainName = firstOf(keepable(basename(fileName)), 120);
  await write(id, {
    memberId: context.actor.memberId,
    fileName: plainName,
    columns: null,
    audiences: null,
    everybody: "Everybody",
    title: plainName.replace(/\.\w+$/, "") || "Imported answers",
  });
  keepTable(id, read.table);
  return { id };
}

export async function readImport(context: Context, id: string): Promise<{ draft: ImportDraft; table: Table }> {
  requirePermission(context.actor, "change surveys");
  const draft = await read(context, id);
  return { draft, table: await tableOf(id, async () => readTable(await readFile(pathOf(id, "csv")))) };
}

export async function saveImport(context: Context, id: string, change: Partial<ImportDraft>): Promise<void> {
  requirePermission(context.actor, "change surveys");
  await write(id, { ...(await read(context, id)), ...change });
}

export async function discardImport(context: Context, id: string): Promise<void> {
  await read(context, id);
  await remove(id);
}

/** For the one caller that finishes it: a second one finds nothing. `putBack` when it could not be finished. */
export async function claimImport(context: Context, id: string) {
  const found = await readImport(context, id);
  const claimed = pathOf(id, "claimed");
  try {
    await rename(pathOf(id, "json"), claimed);
  } catch (error) {
    if (isAbsent(error)) throw gone();
    throw error;
  }
  return { ...found, putBack: () => rename(claimed, pathOf(id, "json")), forget: () => remove(id) };
}

/** Takes away what is older than a day. */
export async function sweepImports(now: Date): Promise<void> {
  const names = await readdir(folder()).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > ONE_DAY_MS) await rm(path, { force: true });
  }
}

const folder = () => join(readEnv().DATA_DIR, "imports");
const pathOf = (id: string, kind: "csv" | "json" | "claimed") => join(folder(), `${id}.${kind}`);
const gone = () => new AppError("not_found", REFUSALS.gone);
const isAbsent = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** Absent and somebody else's look the same. */
async function read({ actor }: Context, id: string): Promise<ImportDraft> {
  if (!z.uuid().safeParse(id).success) throw gone();
  try {
    const draft = draftSchema.parse(JSON.parse(await readFile(pathOf(id, "json"), "utf8")));
    if (draft.memberId === actor.memberId) return draft;
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
  throw gone();
}

async function write(id: string, draft: ImportDraft): Promise<void> {
  const unfinished = `${pathOf(id, "json")}.${randomUUID()}`;
  await writeFile(unfinished, JSON.stringify(draft), { mode: 0o600 });
  await rename(unfinished, pathOf(id, "json"));
}

async function remove(id: string): Promise<void> {
  forgetTable(id);
  for (const kind of ["csv", "json", "claimed"] as const) await rm(pathOf(id, kind), { force: true });
}
