import { type Random, randomIndex } from "@/lib/stats/random";
import { answersTo, isAlike, isUnsure, type Secret } from "./protected";
import { type AskedItem, askedItems, isAskedItem, type RandomSurvey, type RawPerson } from "./random-survey";

/** Two items that the product may read together, person by person: today with should be, a guess with what is guessed. */
export function itemPairs(survey: RandomSurvey): [AskedItem, AskedItem][] {
  const items = askedItems(survey);
  const byId = new Map(items.map((item) => [item.shape.id, item]));
  return items.flatMap((item): [AskedItem, AskedItem][] => {
    const { shape, question } = item;
    const other =
      question.kind === "guess-audience" && question.about !== undefined
        ? byId.get(question.about)
        : shape.id === `${question.id}.today`
          ? byId.get(`${question.id}.should`)
          : undefined;
    return other ? [[item, other]] : [];
  });
}

export const isSaid = (item: AskedItem, person: RawPerson): boolean =>
  person[item.shape.id] !== undefined && !isUnsure(item, person[item.shape.id]);

/**
 * Of everybody's answers, published as counts, what the few said who answered only this item of the two; or what the few said who
 * answered both. Where nobody answered only one, or enough people did, pairs may be read.
 */
export function pairingSecrets(survey: RandomSurvey, audience: string): Secret[] {
  const { people } = survey.audiences.find(({ id }) => id === audience) ?? { people: [] };
  const least = survey.thresholds.numbers;
  const all = itemPairs(survey);
  return all.flatMap((pair): Secret[] => {
    if (!pair.every((item) => isAskedItem(item, audience) && answersTo(item, people).n >= least)) return [];
    // Their counts are not published.
    if (pair.some((item) => isAlike(item, people))) return [];
    const both = people.filter((person) => pair.every((item) => isSaid(item, person))).length;
    const only = pair.map((item) => answersTo(item, people).n - both);
    if (both >= least && only.every((n) => n === 0 || n >= least)) return [];
    return pair.flatMap((item, i): Secret[] => {
      const other = pair[1 - i];
      if (!other) return [];
      const elsewhere = all.flatMap((one) => (one.includes(item) ? one : []));
      const known = elsewhere.filter((one) => one !== item && one !== other);
      const secret = { kind: "pairing", audience, item, other, known } as const;
      return swappable(people, secret).length > 0 ? [secret] : [];
    });
  });
}

type Pairing = Extract<Secret, { kind: "pairing" }>;

/**
 * Somebody who answered both, and somebody who answered only one and said something else. To items with which this one may be read
 * in pairs as well they gave the same answer.
 */
function swappable(people: readonly RawPerson[], { item, other, known }: Pairing): [number, number][] {
  const isSame = (a: RawPerson, b: RawPerson) => known.every(({ shape }) => a[shape.id] === b[shape.id]);
  const said = (person: RawPerson) => JSON.stringify(person[item.shape.id]);
  const who = people.flatMap((person, i) => (isSaid(item, person) ? [{ person, i, both: isSaid(other, person) }] : []));
  return who.flatMap((one) =>
    who.flatMap((another): [number, number][] =>
      one.both && !another.both && said(one.person) !== said(another.person) && isSame(one.person, another.person)
        ? [[one.i, another.i]]
        : [],
    ),
  );
}

/** The same counts of both items: the two have answered one of them the other way round. */
export function swapped(people: readonly RawPerson[], secret: Pairing, random: Random): readonly RawPerson[] {
  const pairs = swappable(people, secret);
  const [a, b] = pairs[randomIndex(random, Math.max(1, pairs.length))] ?? [-1, -1];
  const { id } = secret.item.shape;
  return people.map((person, i) => {
    const from = i === a ? people[b] : i === b ? people[a] : undefined;
    return from ? { ...person, [id]: from[id] } : person;
  });
}
