import type { TextResult, ThemeResult } from "@/lib/analysis/result-texts";
import type { View } from "./view";

export type Opened = { readonly theme: ThemeResult; readonly cell: ThemeResult["cells"][number] };

/** The cell whose words are out: the reader's choice, else the one with most people behind it that may be read. */
export function openedCell(text: TextResult, view: View): Opened | null {
  if (view.quotes === null) return null;
  const cells = text.themes.flatMap((theme) => theme.cells.map((cell) => ({ theme, cell })));
  const chosen = cells.find(
    ({ theme, cell }) =>
      view.quotes?.question === text.questionId &&
      view.quotes.theme === theme.id &&
      view.quotes.audience === cell.audience,
  );
  if (chosen) return chosen;
  const readable = cells.filter(({ cell }) => cell.quotes.length > 0);
  const most = Math.max(...readable.map(({ cell }) => cell.count ?? 0));
  return readable.find(({ cell }) => cell.count === most) ?? null;
}

const CHECKED = /^Themes checked by (.+?)\.(.*)$/s;

/** How the themes came about: "Themes sorted automatically, checked by 2 people". */
export function themeNote({ note }: Pick<TextResult, "note">): string {
  if (note === null) return "Themes sorted automatically, not yet checked by a person";
  const [, who, rest = ""] = CHECKED.exec(note) ?? [];
  return who ? `Themes sorted automatically, checked by ${who}${rest ? `.${rest}` : ""}` : note;
}
