import type { Audience } from "@/lib/survey/instrument";
import { type Acceptable, LONGEST_NAME, type PersonRow } from "@/lib/survey/person-row";
import { firstOf } from "@/lib/survey/plain-text";
import { addressProblem, domainsOf, isAddress } from "./fix-address";

/** Somebody on the list already. */
export type KnownPerson = { readonly email: string | null; readonly audience: string; readonly revoked: boolean };
export type Ledger = {
  readonly audiences: readonly Audience[];
  readonly known: readonly KnownPerson[];
  /** Addresses that asked for no more mail from this organization. */
  readonly unsubscribed: ReadonlySet<string>;
};

export type RowProblem = { readonly row: PersonRow; readonly message: string } & (
  | { readonly kind: "address"; readonly fix: string | null; readonly mayStay: boolean }
  | { readonly kind: "no-address" }
  | { readonly kind: "name"; readonly fix: string }
  /** `alike`: how many rows say the same, this one included. */
  | { readonly kind: "audience"; readonly alike: number; readonly guess: string | null }
  | { readonly kind: "duplicate" | "known"; readonly keep: string }
  | { readonly kind: "removed" | "unsubscribed" }
);

export type PeopleReview = {
  readonly ready: readonly PersonRow[];
  readonly problems: readonly RowProblem[];
  readonly nSkipped: number;
};

/** Which rows can go on the list as they are, and what stands in the way of the others: one thing at a time, with a way out. */
export function reviewPeople(rows: readonly PersonRow[], ledger: Ledger): PeopleReview {
  const asked = rows.filter(({ skipped }) => !skipped);
  const context: Seen = {
    ledger,
    domains: domainsOf(asked.map(({ address }) => address)),
    known: new Map(ledger.known.flatMap((one) => (one.email === null ? [] : [[one.email, one] as const]))),
    alike: countBy(asked.filter(({ audience }) => audience === null).map(({ written }) => written)),
    first: new Map(),
  };
  const ready: PersonRow[] = [];
  const problems: RowProblem[] = [];
  for (const row of asked) {
    const problem = problemOf(row, context);
    if (problem) problems.push({ ...problem, row } as RowProblem);
    else ready.push(row);
  }
  return { ready, problems, nSkipped: rows.length - asked.length };
}

type Seen = {
  readonly ledger: Ledger;
  readonly domains: ReadonlyMap<string, number>;
  readonly known: ReadonlyMap<string, KnownPerson>;
  readonly alike: ReadonlyMap<string, number>;
  /** The first row of each address. */
  readonly first: Map<string, PersonRow>;
};
type Problem = RowProblem extends infer P ? (P extends RowProblem ? Omit<P, "row"> : never) : never;

function problemOf(row: PersonRow, seen: Seen): Problem | null {
  const { audiences, unsubscribed } = seen.ledger;
  const email = row.address.trim().toLowerCase();
  const accepts = (problem: Acceptable) => row.accepted?.includes(problem) ?? false;
  if (row.name.length > LONGEST_NAME) return { kind: "name", message: tooLong(row.name), fix: shortened(row.name) };
  if (email === "") {
    if (!accepts("no-address") || row.name === "") return { kind: "no-address", message: noAddress(row) };
  } else {
    const wrong = addressProblem(row.address, seen.domains);
    const mayStay = isAddress(email);
    if (wrong && !(accepts("address") && mayStay))
      return { kind: "address", message: wrong.problem, fix: wrong.fix, mayStay };
    const earlier = seen.first.get(email);
    if (earlier)
      return { kind: "duplicate", message: `Same address as row ${earlier.row}.`, keep: kept(earlier, seen) };
    const there = seen.known.get(email);
    if (there && !there.revoked)
      return { kind: "known", message: "On the list already.", keep: nameOf(there.audience, audiences) };
    if (there && !accepts("removed")) return { kind: "removed", message: "Was taken off this list before." };
    if (unsubscribed.has(email) && !accepts("unsubscribed"))
      return { kind: "unsubscribed", message: "Asked not to get mail from you any more." };
    seen.first.set(email, row);
  }
  if (row.audience !== null && audiences.some(({ id }) => id === row.audience)) return null;
  const alike = seen.alike.get(row.written) ?? 1;
  return { kind: "audience", message: notOneOf(row.written, audiences), alike, guess: guessed(row.written, audiences) };
}

const tooLong = (name: string) => `The name has ${name.length} characters; at most ${LONGEST_NAME} fit.`;

/** As many whole words as fit. */
function shortened(name: string): string {
  const cut = firstOf(name, LONGEST_NAME);
  const atSpace = cut.lastIndexOf(" ");
  return name[cut.length] === " " || atSpace <= 0 ? cut.trim() : cut.slice(0, atSpace);
}

const noAddress = ({ name }: PersonRow) =>
  name === ""
    ? "There is neither an address nor a name."
    : "There is no address; such a person gets the link from you.";

function kept(row: PersonRow, { ledger }: Seen): string {
  const name = nameOf(row.audience, ledger.audiences);
  return `Keep row ${row.row}${name ? `, audience “${name}”` : ""}`;
}

const nameOf = (id: string | null, audiences: readonly Audience[]) =>
  audiences.find((one) => one.id === id)?.name ?? "";

const COUNTED: Readonly<Record<number, string>> = { 2: "two", 3: "three", 4: "four", 5: "five", 6: "six" };

function notOneOf(written: string, audiences: readonly Audience[]): string {
  if (written === "") return "No audience is named.";
  return `“${written}” is not one of the ${COUNTED[audiences.length] ?? audiences.length} audiences.`;
}

const LEADERS =
  /^(sponsors?|executives?|directors?|leaders?|leadership|boards?|chiefs?|ceo|cio|cfo|coo|cto|heads?|stakeholders?|vp)$/;

/** An audience that shares a word, or leads as the word says: "Project lead" shares "project", "Sponsor" leads as executives do. */
function guessed(written: string, audiences: readonly Audience[]): string | null {
  const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const said = words(written);
  const leads = said.some((word) => LEADERS.test(word));
  const fits = ({ name, one }: Audience) =>
    words(`${name} ${one}`).some((word) => said.includes(word) || (leads && LEADERS.test(word)));
  return audiences.find(fits)?.id ?? null;
}

function countBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
