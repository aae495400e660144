import { type Audience, SHAPES } from "@/lib/survey/instrument";
import type { Mapping } from "./mapping";
import { sameWords } from "./word-scales";

export type AudienceReading =
  | { readonly is: "audience"; readonly id: string }
  | { readonly is: "left-out" }
  | { readonly is: "problem"; readonly message: string; readonly fix: string };

type Audiences = Pick<Mapping, "audiences" | "leaveOut">;

export function audiencesOf({ audiences }: Audiences): Audience[] {
  return audiences.map(({ id, name, one, many }, i) => ({
    id,
    name,
    one: one ?? name,
    many: many ?? name,
    shape: SHAPES[i] ?? "circle",
  }));
}

/** Which audience an entry of the audience column means. */
export function audienceReader({ audiences, leaveOut }: Audiences): (entry: string) => AudienceReading {
  const meaning = new Map<string, AudienceReading>();
  for (const { id, name, values } of audiences) {
    for (const value of values.length > 0 ? values : [name, id]) meaning.set(value, { is: "audience", id });
  }
  for (const value of leaveOut) meaning.set(value, { is: "left-out" });
  const known = [...meaning.keys()];
  const listed = known
    .filter((value) => meaning.get(value)?.is === "audience")
    .slice(0, 8)
    .map((value) => `“${value}”`)
    .join(", ");
  return (entry) => {
    const found = meaning.get(entry) ?? meaning.get(known.find((value) => sameWords(value, entry)) ?? "\0");
    if (found) return found;
    const message = entry === "" ? "The row names no audience" : `“${entry}” is none of the audiences`;
    return { is: "problem", message, fix: `Write one of ${listed}, or leave these rows out.` };
  };
}
