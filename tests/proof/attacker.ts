import { hashToken, invitationToken, sealedKeys } from "@/lib/sealed/tokens";
import { questionsOf } from "@/lib/survey/instrument";
import { optionOrder } from "@/lib/survey/option-order";
import type { Row } from "./dump";
import type { Copy } from "./world";

/** What an attacker has beside the dump: the log always, the links that members can export, the server's secret. */
export type Tools = { readonly exports: boolean; readonly secret: boolean };

/** One row of the ledger or the ballot box, with all that can be found out about it. */
export type Thing = {
  readonly row: Row;
  /** By name: a place, a number, a time, a rank; whatever things can be put in order by. */
  readonly features: ReadonlyMap<string, number | string>;
  /** Everything long enough to be a key that stands in its row, in rows that share such a value, or can be worked out from one. */
  readonly keys: ReadonlySet<string>;
  readonly orderSeed: string | null;
};

const isKey = (text: string) => text.length >= 16;
/** What nobody can be told apart by. */
const isShared = (value: string, counts: ReadonlyMap<string, number>) => (counts.get(value) ?? 0) > 4;

/** Looks at every row of the ledger and the ballot box, and at everything in the copy that has to do with it. */
export function lookAtAll(copy: Copy, tools: Tools): { people: Thing[]; responses: Thing[] } {
  const rows = copy.rows.filter(({ values }) => values["wave_id"] === undefined || values["wave_id"] === copy.waveId);
  const counts = new Map<string, number>();
  const byKey = new Map<string, Row[]>();
  // The statistics quote values of every table; they are read apart.
  for (const row of rows.filter(({ table }) => !isStatistics(table))) {
    for (const key of new Set(keysIn(row))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
  }
  const texts = [copy.log.join("\n"), ...(tools.exports ? copy.exports : [])];
  const look = (row: Row): Thing => {
    const token = row.table === "invitations" ? tokenOf(row, copy, tools) : null;
    const own = [
      ...keysIn(row),
      ...workedOut(keysIn(row), copy.waveId),
      ...(token ? [token, ...workedOut([token], copy.waveId)] : []),
    ];
    const usable = own.filter((key) => !isShared(key, counts));
    const joined = [...new Set(usable.flatMap((key) => byKey.get(key) ?? []))].filter((other) => other !== row);
    const beside = joined.flatMap(keysIn).filter((key) => !isShared(key, counts));
    // A link that lies in another table opens what was made of it.
    const opened = row.table === "invitations" ? workedOut(beside, copy.waveId) : [];
    const keys = new Set([...usable, ...beside, ...opened]);
    const features = new Map(featuresOf(row, ""));
    for (const other of joined)
      for (const [name, value] of featuresOf(other, `${other.table}.`))
        if (!features.has(name)) features.set(name, value);
    for (const [i, text] of texts.entries()) note(features, `text ${i}`, firstPlace(text, usable));
    note(features, "statistics", firstPlace(statisticsOf(rows), usable));
    const orderSeed = token ? sealedKeys(token, copy.waveId).orderSeed : null;
    return { row, features, keys, orderSeed };
  };
  const of = (table: string) => rows.filter((row) => row.table === table).map(look);
  return { people: of("invitations"), responses: of("responses") };
}

const isStatistics = (table: string) => table.startsWith("pg_") || table === "snapshots";
const statisticsCache = new WeakMap<readonly Row[], string>();
function statisticsOf(rows: readonly Row[]): string {
  const known = statisticsCache.get(rows);
  if (known !== undefined) return known;
  const text = rows
    .filter(({ table }) => isStatistics(table))
    .map(({ values }) => JSON.stringify(values))
    .join("\n");
  statisticsCache.set(rows, text);
  return text;
}

/** The secret makes every token; without it, a token is known where its link was exported. */
function tokenOf(row: Row, copy: Copy, tools: Tools): string | null {
  const id = String(row.values["id"]);
  if (tools.secret) return invitationToken(copy.secret, id);
  const link = tools.exports ? new RegExp(`"id":"${id}".*?/r/([\\w-]{24})`).exec(copy.exports.join("\n")) : null;
  return link?.[1] ?? null;
}

/** Whatever the product makes of a token, made of each of these, and names of transactions. */
const workedOut = (keys: readonly string[], waveId: string): string[] =>
  keys.flatMap((key) => {
    const { draftId, sealId, orderSeed } = sealedKeys(key, waveId);
    return [hashToken(key), draftId, sealId, orderSeed];
  });

function keysIn(row: Row): string[] {
  const inside = JSON.stringify(row.values).match(/[\w@.-]{16,}/g) ?? [];
  const times = [row.physical.xmin, row.physical.xmax].filter((n) => n > 2).map((n) => `transaction number ${n}`);
  return [...inside.filter(isKey), ...times];
}

function featuresOf({ physical, values }: Row, prefix: string): [string, number | string][] {
  const own = Object.entries(values).flatMap(([name, value]): [string, number | string][] => {
    if (value === null || value === undefined) return [];
    if (value instanceof Date) return [[`${prefix}${name}`, value.getTime()]];
    if (typeof value === "number" || typeof value === "boolean") return [[`${prefix}${name}`, Number(value)]];
    if (typeof value === "string")
      return [
        [`${prefix}${name}`, value],
        [`${prefix}${name} length`, value.length],
      ];
    return [[`${prefix}${name} length`, JSON.stringify(value).length]];
  });
  return [...Object.entries(physical).map(([name, n]): [string, number] => [`${prefix}${name}`, n]), ...own];
}

function note(features: Map<string, number | string>, name: string, place: number | null): void {
  if (place !== null) features.set(name, place);
}

function firstPlace(text: string, keys: readonly string[]): number | null {
  const places = keys.map((key) => text.indexOf(key)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : null;
}

/** For each person the response that one way of matching gives; -1: none. */
export type Guess = { readonly attack: string; readonly responseOf: readonly number[] };

/** Every way of matching these people to these responses that the attacker can think of. */
export function guesses(people: readonly Thing[], responses: readonly Thing[], copy: Copy): Guess[] {
  return [...byRank(people, responses), byKeys(people, responses), byShownOrder(people, responses, copy)];
}

/** People in the order of one feature beside responses in the order of another. */
function byRank(people: readonly Thing[], responses: readonly Thing[]): Guess[] {
  const [one, other] = [rankings(people), rankings(responses)];
  const found = new Map<string, Guess>();
  for (const [personFeature, personRanks] of one) {
    for (const [responseFeature, responseRanks] of other) {
      for (const turned of [false, true]) {
        const responseOf = Array<number>(people.length).fill(-1);
        personRanks.forEach((person, i) => {
          const at = Math.floor((i * responses.length) / people.length);
          responseOf[person] = responseRanks[turned ? responses.length - 1 - at : at] ?? -1;
        });
        const attack = `${personFeature} beside ${responseFeature}${turned ? " turned" : ""}`;
        if (!found.has(responseOf.join())) found.set(responseOf.join(), { attack, responseOf });
      }
    }
  }
  return [...found.values()];
}

/** By feature, the indexes in its order; features that tell nobody apart are left out, ties stand as they lie. */
function rankings(things: readonly Thing[]): [string, number[]][] {
  return places(things).map(([name, placed]): [string, number[]] => {
    const order = things.map((_, i) => i);
    return [name, order.sort((a, b) => (placed[a] ?? 0) - (placed[b] ?? 0) || physically(things, a, b))];
  });
}

/** By feature, the place of each, equal for equal values; features that tell nobody apart are left out. */
export function places(things: readonly Thing[]): [string, number[]][] {
  const names = new Set(things.flatMap(({ features }) => [...features.keys()]));
  return [...names].flatMap((name): [string, number[]][] => {
    const values = things.map(({ features }) => features.get(name));
    const sorted = [...new Set(values)].sort(compare);
    return sorted.length < 2 ? [] : [[name, values.map((value) => sorted.indexOf(value))]];
  });
}

const physically = (things: readonly Thing[], a: number, b: number) =>
  (things[a]?.row.physical.position ?? 0) - (things[b]?.row.physical.position ?? 0);

function compare(a: number | string | undefined, b: number | string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** A value that one person and one response have in common, and no other person or response. */
function byKeys(people: readonly Thing[], responses: readonly Thing[]): Guess {
  const once = (things: readonly Thing[]) => {
    const owner = new Map<string, number>();
    things.forEach(({ keys }, i) => {
      for (const key of keys) owner.set(key, owner.has(key) ? -1 : i);
    });
    return owner;
  };
  const [mine, theirs] = [once(people), once(responses)];
  const responseOf = Array<number>(people.length).fill(-1);
  for (const [key, person] of mine) {
    const response = theirs.get(key);
    if (person >= 0 && response !== undefined && response >= 0) responseOf[person] = response;
  }
  return { attack: "a value in common", responseOf };
}

/** Whose order of options do the picks follow? Only a token tells that order. */
function byShownOrder(people: readonly Thing[], responses: readonly Thing[], { instrument }: Copy): Guess {
  const several = questionsOf(instrument).filter((question) => question.kind === "pick-up-to");
  const agreement = (seed: string, answers: Record<string, unknown>) =>
    several.reduce((sum, question) => {
      const picked = answers[question.id];
      if (question.kind !== "pick-up-to" || !Array.isArray(picked)) return sum;
      const shown = optionOrder(question.options, seed).map(({ id }) => id);
      const places = picked.map((id) => shown.indexOf(String(id)));
      return sum + places.slice(1).reduce((n, place, i) => n + (place > (places[i] ?? 0) ? 1 : -3), 0);
    }, 0);
  const taken = new Set<number>();
  const responseOf = people.map(({ orderSeed }) => {
    if (!orderSeed) return -1;
    const scores = responses.map(({ row }) => agreement(orderSeed, row.values["answers"] as Record<string, unknown>));
    const best = scores.reduce((at, score, i) => (!taken.has(i) && (at < 0 || score > (scores[at] ?? 0)) ? i : at), -1);
    taken.add(best);
    return best;
  });
  return { attack: "picks in the order shown", responseOf };
}
