import { z } from "zod";
import { listDeletedHeads, listSurveyHeads } from "@/db/queries/survey-shelf";
import type { Context } from "./context";
import { listSurveys } from "./find-survey";

const SHELVES = ["all", "draft", "collecting", "closed", "archived"] as const;
export type Shelf = (typeof SHELVES)[number];

export const PER_PAGE = 20;

/** What the address of the home asks for; anything else counts as nothing asked. */
export const homeViewInput = z.object({
  show: z.enum(SHELVES).catch("all"),
  q: z.string().trim().max(160).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
});
export type HomeView = z.infer<typeof homeViewInput>;

/** One page of surveys, and how many there are on each shelf. Only the surveys of the page are counted through. */
export async function surveysHome(context: Context, view: HomeView) {
  const { db, actor } = context;
  const heads = await listSurveyHeads(db, actor.organizationId);
  const on = (shelf: Shelf) => heads.filter((head) => shelfHolds(shelf, head));
  const words = view.q.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  const found = on(view.show).filter(({ title }) => {
    const text = title.toLocaleLowerCase("en");
    return words.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(view.page, pages);
  const ids = found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ id }) => id);
  const counts = Object.fromEntries(SHELVES.map((shelf) => [shelf, on(shelf).length])) as Record<Shelf, number>;
  const deleted = (await listDeletedHeads(db, actor.organizationId)).length;
  return { rows: await listSurveys(context, ids), counts, deleted, found: found.length, page, pages };
}

type Head = Awaited<ReturnType<typeof listSurveyHeads>>[number];

function shelfHolds(shelf: Shelf, { status, archivedAt }: Head): boolean {
  if (shelf === "archived") return archivedAt !== null;
  return archivedAt === null && (shelf === "all" || shelf === status);
}
