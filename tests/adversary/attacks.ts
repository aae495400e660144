import type { Snapshot } from "@/lib/analysis/snapshot";
import { pairingSecrets } from "./pairings";
import { type Secret, sealedWriters, secretsOf } from "./protected";
import { canaryOf } from "./random-answer";
import { type RandomSurvey, snapshotOfSurvey } from "./random-survey";
import { twinWorld } from "./twin-world";

/** Everything that screens, slides and exports can read of a survey, as text. */
export type Publish = (snapshot: Snapshot) => Promise<string> | string;

export type Leak = { readonly seed: number; readonly secret: string; readonly how: string };

const nameOf = (secret: Secret): string =>
  secret.kind === "audience"
    ? `audience ${secret.audience}`
    : `${secret.kind} ${secret.audience}/${secret.item.shape.id}`;

/**
 * Everything an adversary can do with one survey.
 *
 * Tells it from other worlds in which its secrets are different: where every published byte is the same in both, no reader can
 * find the secret whatever is computed, sums, differences, rates turned back into people or anything else. And looks for words
 * of audiences whose words are sealed: each of their answers holds one that nobody else writes.
 */
export async function attack(survey: RandomSurvey, publish: Publish): Promise<Leak[]> {
  const published = await publish(snapshotOfSurvey(survey));
  const words = sealedWriters(survey).flatMap((audience): Leak[] => {
    const word = canaryOf(audience).exec(published)?.[0];
    return word ? [{ seed: survey.seed, secret: `words of ${audience}`, how: `“${word}” is published` }] : [];
  });
  return [...words, ...(await tellApart(survey, secretsOf(survey), published, publish))];
}

/**
 * Who gave which of two published answers, where few gave only one of them: found by swapping answers between people.
 *
 * @param publish every figure that is not drawn by chance, see `publishPairs`
 */
export async function attackPairings(survey: RandomSurvey, publish: Publish): Promise<Leak[]> {
  const secrets = survey.audiences.flatMap(({ id }) => pairingSecrets(survey, id));
  return secrets.length > 0 ? tellApart(survey, secrets, await publish(snapshotOfSurvey(survey)), publish) : [];
}

/** All secrets are changed at once; only where that shows, each alone, to name the one that leaks. */
async function tellApart(
  survey: RandomSurvey,
  secrets: readonly Secret[],
  published: string,
  publish: Publish,
): Promise<Leak[]> {
  const { seed } = survey;
  let all = survey;
  for (const [i, secret] of secrets.entries()) {
    const twin = twinWorld(all, secret, i);
    if (!twin) return [{ seed, secret: nameOf(secret), how: "no other world agrees with what may be known" }];
    all = twin;
  }
  if ((await publish(snapshotOfSurvey(inOtherOrder(all)))) === published) return [];
  const leaks: Leak[] = [];
  for (const [i, secret] of secrets.entries()) {
    const twin = twinWorld(survey, secret, i);
    const other = twin ? await publish(snapshotOfSurvey(twin)) : published;
    if (other !== published) leaks.push({ seed, secret: nameOf(secret), how: differenceOf(published, other) });
  }
  return leaks.length > 0 ? leaks : [{ seed, secret: "the order of people", how: "published bytes differ" }];
}

/** Who came first is a secret in every survey. */
function inOtherOrder(survey: RandomSurvey): RandomSurvey {
  const audiences = survey.audiences.map((audience) => ({ ...audience, people: audience.people.toReversed() }));
  return { ...survey, audiences };
}

function differenceOf(first: string, second: string): string {
  let at = 0;
  while (first[at] === second[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 40);
  return `published “${around(first)}”, in another world “${around(second)}”`;
}
