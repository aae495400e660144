import { createHash } from "node:crypto";
import { z } from "zod";
import { isBlack } from "@/lib/analysis/edited-codebook";
import { markerOf } from "@/lib/analysis/marked-words";
import type { OpenStatement } from "@/lib/analysis/suppression";
import { FIXED_THEMES } from "@/lib/analysis/theme-edit";
import type { EditorStatement, StatementsPage } from "@/lib/analysis/themes-page";
import { AppError } from "@/lib/errors";
import { asRead } from "./as-read";
import type { Context } from "./context";
import { requirePermission } from "./permissions";
import { questionInput, themesOfSurvey } from "./themes-of-survey";

export const listStatementsInput = questionInput.extend({
  /** A theme's id, "other", "none", or "all". */
  theme: z.string(),
  search: z.string().max(200).optional(),
  audience: z.string().optional(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Statements of audiences whose words are open, in an order that says nothing. */
export async function listStatements(
  context: Context,
  { theme, search = "", audience, after, limit, ...of }: z.infer<typeof listStatementsInput>,
): Promise<StatementsPage> {
  requirePermission(context.actor, "see results");
  const { folded } = await themesOfSurvey(context, of);
  const { edited, open, version } = folded;
  const id = theme === "all" ? theme : edited.find(theme);
  if (id === null)
    throw new AppError("not_found", "This theme is gone: it was merged or sorted away. Choose another one.");
  const isHere = ({ themes }: OpenStatement) =>
    id === "all" || (id === FIXED_THEMES.none ? themes.length === 0 : themes.includes(id));
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = ({ text, people }: OpenStatement) => {
    if (audience && !people.some((one) => one.audience === audience)) return false;
    const plain = text.toLowerCase();
    return words.every((word) => plain.includes(word));
  };
  const all = open.statements.flatMap((one) => {
    const text = asRead(context.actor, edited, one.text);
    return text === null ? [] : [{ ...one, text }];
  });
  const found = all.filter((one) => isHere(one) && isMeant(one));
  const from = after ? placeAfter(all, found, after) : 0;
  const page = found.slice(from, from + limit);
  const keywords = edited.themes.filter((one) => id === "all" || one.id === id).flatMap((one) => one.keywords);
  const highlightsOf = markerOf(keywords.filter((keyword) => !isBlack(keyword, edited.redacted)));
  const statements = page.map(
    ({ text, people, themes }): EditorStatement => ({
      text,
      key: statementKey(text),
      people,
      themes,
      highlights: highlightsOf(text),
      hidden: edited.hidden.has(text),
      redacted: edited.redacted.get(text) ?? [],
    }),
  );
  const last = statements.at(-1);
  const next = last && from + limit < found.length ? last.key : null;
  const before = found[from - limit - 1];
  const previous = from === 0 ? null : before ? statementKey(before.text) : "";
  return { version, statements, total: found.length, next, previous };
}

const statementKey = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 12);

/** The list goes on after this statement, also when it has left the theme meanwhile: the order of all stays. */
function placeAfter(all: readonly OpenStatement[], found: readonly OpenStatement[], key: string): number {
  // The last: with words blacked out, two may read the same.
  const at = all.findLastIndex(({ text }) => statementKey(text) === key);
  const before = new Set(all.slice(0, at + 1));
  const next = found.findIndex((one) => !before.has(one));
  return next < 0 ? found.length : next;
}
