/** Form fields by name; a name may repeat (tick boxes). */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** The tick box "don't know" beside the fields of this name, where it cannot be one of their values. */
export const unsureField = (name: string) => `${name}:unsure`;

/** True when the field, or one below it ("C2.rev" below "C2"), holds something. */
export function isFilled(fields: Fields, name: string): boolean {
  return Object.entries(fields).some(
    ([field, texts]) => (field === name || field.startsWith(`${name}.`)) && texts.some((text) => text.trim() !== ""),
  );
}

/** The names of a form's fields with all their texts; files have no place in a questionnaire. */
export function fieldsIn(form: FormData): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = [...(fields[name] ?? []), value];
  return fields;
}

/** Whole numbers in fields, 0 where nothing usable is written. */
export function countIn(fields: Fields, name: string): number {
  const n = Number(fields[name]?.[0] ?? "");
  return Number.isInteger(n) && n > 0 ? n : 0;
}
