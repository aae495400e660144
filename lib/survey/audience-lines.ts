import type { Audience } from "./instrument";

/** A line of the audiences' form, as typed. */
export type AudienceLine = {
  /** Tells lines apart while they have no id. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly expected: string;
};

export function linesOf(
  audiences: readonly Audience[],
  expected: readonly { readonly audience: string; readonly expected: number | null }[],
): AudienceLine[] {
  return audiences.map(({ id, name, one, many }) => {
    const n = expected.find(({ audience }) => audience === id)?.expected;
    return { key: id, id, name, one, many, expected: n ? String(n) : "" };
  });
}

/** What the buttons of the form do to its lines before anything is saved: "add", "remove 3", "restore pmo-staff". */
export function linesAfter(
  lines: readonly AudienceLine[],
  button: string,
  saved: readonly AudienceLine[],
): readonly AudienceLine[] {
  const [what = "", which = ""] = button.split(" ");
  if (what === "add") return [...lines, { key: freeKey(lines), id: null, name: "", one: "", many: "", expected: "" }];
  if (what === "remove") return lines.filter(({ key }) => key !== which);
  const back = what === "restore" ? saved.find(({ id }) => id === which) : undefined;
  return back && !lines.some(({ id }) => id === back.id) ? [...lines, back] : lines;
}

function freeKey(lines: readonly AudienceLine[]): string {
  let n = lines.length + 1;
  while (lines.some(({ key }) => key === `new-${n}`)) n += 1;
  return `new-${n}`;
}
