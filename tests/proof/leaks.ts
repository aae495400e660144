import { type Guess, guesses, lookAtAll, places, type Thing, type Tools } from "./attacker";
import { betterThanChance, type Field, type Line, tellsTheOrder } from "./chance";
import { randomFrom } from "./random";
import type { Copy, World } from "./world";

const NOTHING: Tools = { exports: false, secret: false };
const LINKS: Tools = { exports: true, secret: false };
const SECRET: Tools = { exports: true, secret: true };
type Standing = "settled" | "waiting";

/** Who attacks what: until settlement the links and the secret do tell, and the product says so. */
const ATTEMPTS: readonly {
  readonly at: keyof World;
  readonly whom: Standing;
  readonly tools: Tools;
  readonly name: string;
}[] = [
  { at: "waiting", whom: "waiting", tools: NOTHING, name: "waiting, with the dump" },
  { at: "half", whom: "waiting", tools: NOTHING, name: "waiting at half-time, with the dump" },
  { at: "half", whom: "settled", tools: SECRET, name: "settled at half-time, with links and secret" },
  { at: "closed", whom: "settled", tools: LINKS, name: "closed, with dump and links" },
  { at: "closed", whom: "settled", tools: SECRET, name: "closed, with links and secret" },
];

/** Everything that an attacker finds out about these surveys beyond chance. */
export function leaksOf(worlds: readonly World[], seed: number): string[] {
  return [...lookForLeaks(worlds, seed)];
}

/** Does an attacker find out one of these? */
export function findsOut(wanted: RegExp, worlds: readonly World[], seed: number): boolean {
  for (const leak of lookForLeaks(worlds, seed)) if (wanted.test(leak)) return true;
  return false;
}

function* lookForLeaks(worlds: readonly World[], seed: number): Generator<string> {
  const random = randomFrom(seed);
  for (const { at, whom, tools, name } of ATTEMPTS) {
    const fields = worlds.flatMap((world) => fieldsOf(world[at], whom, tools));
    for (const attack of betterThanChance(fields, random)) yield `${name}: who wrote what, by ${attack}`;
    if (whom === "waiting") continue;
    const lines = worlds.flatMap((world) => linesOf(world[at], tools));
    for (const feature of tellsTheOrder(lines, random)) yield `${name}: who sent when, by ${feature}`;
  }
}

const wroteIn = ({ row }: Thing) => String((row.values["answers"] as Record<string, unknown>)["A1"]);
const isSealed = ({ row }: Thing) => row.values["seal_id"] !== null;

function sides(copy: Copy, whom: Standing, tools: Tools) {
  const { people, responses } = lookAtAll(copy, tools);
  const truth = new Map(copy.people.map((person) => [person.id, person]));
  const known = people.flatMap((thing) => {
    const person = truth.get(String(thing.row.values["id"]));
    return person ? [{ ...person, thing }] : [];
  });
  const isHere = ({ thing, wrote }: (typeof known)[number]) =>
    // After the close the ledger leaves one or two unmarked; that they answered is given to the attacker.
    whom === "waiting"
      ? thing.row.values["answered"] === false
      : thing.row.values["answered"] === true || (wrote !== null && !responses.some(isSealed));
  return { known: known.filter(isHere), responses: responses.filter((one) => isSealed(one) === (whom === "waiting")) };
}

function fieldsOf(copy: Copy, whom: Standing, tools: Tools): Field[] {
  const { known, responses } = sides(copy, whom, tools);
  return copy.instrument.audiences.flatMap(({ id }): Field[] => {
    const people = known.filter(({ audience }) => audience === id);
    const boxes = responses.filter(({ row }) => row.values["audience"] === id);
    const truth = people.map(({ wrote }) => boxes.findIndex((box) => wroteIn(box) === wrote));
    const found = guesses(
      people.map(({ thing }) => thing),
      boxes,
      copy,
    );
    return [
      { truth, responses: boxes.length, guesses: new Map(found.map((one: Guess) => [one.attack, one.responseOf])) },
    ];
  });
}

/** People among whom nothing the ledger openly says tells who was first: of one audience, invited and reminded together. */
function linesOf(copy: Copy, tools: Tools): Line[] {
  const { known, responses } = sides(copy, "settled", tools);
  const orderOf = new Map(copy.people.map(({ wrote, order }) => [wrote, order]));
  const groups = grouped(
    known,
    ({ audience, isLate, thing }) => `${audience} ${isLate} ${thing.row.values["reminded_on"]}`,
  );
  const ofPeople = [...groups.values()].map((group) =>
    lineOf(
      group.map(({ thing }) => thing),
      group.map(({ order }) => order),
      "ledger",
    ),
  );
  const boxes = grouped(
    responses.filter((one) => orderOf.has(wroteIn(one))),
    ({ row }) => String(row.values["audience"]),
  );
  const ofBoxes = [...boxes.values()].map((group) =>
    lineOf(
      group,
      group.map((one) => orderOf.get(wroteIn(one)) ?? 0),
      "ballot box",
    ),
  );
  return [...ofPeople, ...ofBoxes];
}

function lineOf(things: readonly Thing[], order: readonly number[], side: string): Line {
  return { order, places: new Map(places(things).map(([name, placed]) => [`${side}: ${name}`, placed])) };
}

function grouped<T>(list: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}
