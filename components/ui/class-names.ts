/** The names that are there, with a space between; undefined when there is none, so that no empty attribute is drawn. */
export function classNames(...names: ReadonlyArray<string | false | undefined>): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
