import { type Random, randomIndex, seededRandom } from "@/lib/stats/random";
import { UNSURE } from "@/lib/survey/kinds/kind";
import { swapped } from "./pairings";
import { answersTo, hasSmallCell, isAlike, isFewSilent, isUnsure, type Secret, saidTo } from "./protected";
import { randomAnswer } from "./random-answer";
import { type AskedItem, askedItems, isAskedItem, pick, type RandomSurvey, type RawPerson } from "./random-survey";

type Audience = RandomSurvey["audiences"][number];

/** Tries before another world counts as impossible. */
const TRIES = 200;

/**
 * Another world that a reader must not be able to tell from this one: one secret is different, everything that may be known is
 * the same. Null when there is no such world: then the secret follows from what is published and from who was invited.
 */
export function twinWorld(survey: RandomSurvey, secret: Secret, seed: number): RandomSurvey | null {
  const random = seededRandom(`twin/${survey.seed}/${seed}/${secret.audience}/${secret.kind}`);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const audiences = survey.audiences.map((audience) =>
      audience.id === secret.audience ? { ...audience, people: changed(audience, secret, survey, random) } : audience,
    );
    if (JSON.stringify(audiences) !== JSON.stringify(survey.audiences) && isLegal(survey, audiences, secret))
      return { ...survey, audiences };
  }
  return null;
}

function changed(audience: Audience, secret: Secret, survey: RandomSurvey, random: Random): readonly RawPerson[] {
  switch (secret.kind) {
    case "audience":
      return otherPeople(audience, survey, random);
    case "item":
      return otherAnswers(audience, secret.item, random, survey.thresholds.numbers - 1);
    case "background":
      return otherAnswers(audience, secret.item, random, audience.people.length);
    case "alike":
      return allOrNearly(audience, secret.item, random);
    case "silence":
      return otherSilence(audience.people, secret.item, random);
    case "crossing":
      return dealtAgain(audience.people, secret.item, random);
    case "pairing":
      return swapped(audience.people, secret, random);
  }
}

/** Another number of people, saying other things. Somebody who is not on the list cannot have answered. */
function otherPeople({ id, people, invited }: Audience, survey: RandomSurvey, random: Random): RawPerson[] {
  const most = Math.min(survey.thresholds.numbers - 1, invited ?? Number.POSITIVE_INFINITY);
  const sizes = Array.from({ length: most + 1 }, (_, n) => n).filter((n) => n !== people.length);
  const n = sizes[randomIndex(random, Math.max(1, sizes.length))] ?? people.length;
  const items = askedItems(survey).filter((item) => isAskedItem(item, id));
  return Array.from({ length: n }, () => {
    const answers = items.flatMap((item, i): [string, unknown][] =>
      i === 0 || random() < 0.7 ? [[item.shape.id, randomAnswer(random, item, id)]] : [],
    );
    return Object.fromEntries(answers);
  });
}

/** Up to `most` others answer the item otherwise; the rest is unsure or silent. */
function otherAnswers({ id, people }: Audience, item: AskedItem, random: Random, most: number): RawPerson[] {
  const n = pick(random, [saidTo(item, people), randomIndex(random, Math.min(most, people.length) + 1)]);
  const order = people.map((_, i) => ({ i, key: random() })).sort((a, b) => a.key - b.key);
  const speak = new Set(order.slice(0, n).map(({ i }) => i));
  // There "unsure" counts towards the minimum.
  const isSaid = item.shape.scale.type === "text" || item.shape.scale.type === "agree";
  return people.map((person, i) => {
    const { [item.shape.id]: _was, ...rest } = person;
    if (speak.has(i)) return { ...rest, [item.shape.id]: randomAnswer(random, item, id) };
    // Who would be left without any answer stays somebody who answered.
    const isUnsure = !isSaid && (random() < 0.5 || Object.keys(rest).length === 0);
    return isUnsure ? { ...rest, [item.shape.id]: UNSURE } : rest;
  });
}

/** One who answers otherwise joins the rest, or one of the rest leaves it. */
function allOrNearly({ id, people }: Audience, item: AskedItem, random: Random): RawPerson[] {
  const { most, n } = answersTo(item, people);
  const said = people.flatMap((person, i) =>
    person[item.shape.id] === undefined || isUnsure(item, person[item.shape.id]) ? [] : [i],
  );
  const other = most.n < n ? -1 : said[randomIndex(random, said.length)];
  return people.map((person, i) => {
    if (!said.includes(i)) return person;
    return { ...person, [item.shape.id]: i === other ? randomAnswer(random, item, id) : most.raw };
  });
}

/** Others of those without an answer on the scale are unsure. */
function otherSilence(people: readonly RawPerson[], item: AskedItem, random: Random): RawPerson[] {
  return people.map((person) => {
    const { [item.shape.id]: raw, ...rest } = person;
    if (raw !== undefined && !isUnsure(item, raw)) return person;
    return random() < 0.5 ? { ...rest, [item.shape.id]: UNSURE } : rest;
  });
}

/** The same answers, given by other people of the audience. */
function dealtAgain(people: readonly RawPerson[], { shape }: AskedItem, random: Random): RawPerson[] {
  const order = people.map((person) => ({ raw: person[shape.id], key: random() })).sort((a, b) => a.key - b.key);
  return people.map((person, i) => {
    const { [shape.id]: _was, ...rest } = person;
    const raw = order[i]?.raw;
    return raw === undefined ? rest : { ...rest, [shape.id]: raw };
  });
}

/** A twin must keep what a reader is told about the secret: that so few answered, or that a cell is small. */
function isLegal({ thresholds }: RandomSurvey, audiences: readonly Audience[], secret: Secret): boolean {
  const people = audiences.find(({ id }) => id === secret.audience)?.people ?? [];
  if (people.some((person) => Object.keys(person).length === 0)) return false;
  if (secret.kind === "audience") return people.length < thresholds.numbers;
  const said = saidTo(secret.item, people);
  if (secret.kind === "item") return said < thresholds.numbers;
  if (secret.kind === "pairing") return true;
  if (secret.kind === "alike") return isAlike(secret.item, people);
  if (secret.kind === "silence") return isFewSilent(secret.item, people, thresholds.numbers);
  // Of a sensitive question that nearly all answer alike something else is said.
  if (isAlike(secret.item, people)) return false;
  const isSmall = hasSmallCell(secret.item, people, thresholds.numbers);
  return said >= thresholds.numbers && isSmall === (secret.kind === "background");
}
