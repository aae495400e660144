import { attack, attackPairings, type Leak } from "@/tests/adversary/attacks";
import { pairingSecrets } from "@/tests/adversary/pairings";
import { secretsOf } from "@/tests/adversary/protected";
import { publish, publishPairs } from "@/tests/adversary/publish";
import { randomSurvey } from "@/tests/adversary/random-survey";
import { huntThrough } from "@/tests/adversary/slice-hunt";
import { sliceSurvey } from "@/tests/adversary/slice-survey";

const SURVEYS = Number(process.env["ADVERSARY_SURVEYS"] ?? 2_000);
/** Others than those of the test. */
const FIRST = 1_001;

/** Thousands of random surveys against the adversary of the tests; one row a kind of secret. */
export async function benchAdversary() {
  const secrets = new Map<string, number>();
  const leaks: Leak[] = [];
  for (let seed = FIRST; seed < FIRST + SURVEYS; seed += 1) {
    const survey = randomSurvey(seed);
    const pairings = survey.audiences.flatMap(({ id }) => pairingSecrets(survey, id));
    for (const { kind } of [...secretsOf(survey), ...pairings]) secrets.set(kind, (secrets.get(kind) ?? 0) + 1);
    leaks.push(...(await attack(survey, publish)), ...(await attackPairings(survey, publishPairs)));
  }
  const inParts: string[] = [];
  for (let seed = FIRST; seed < FIRST + SURVEYS; seed += 1) inParts.push(...(await huntThrough(sliceSurvey(seed))));
  for (const leak of [...leaks, ...inParts]) console.error(leak);
  const rows = [...secrets].map(([secret, n]) => ({
    secret,
    surveys: SURVEYS,
    hidden: String(n),
    found: leaks.filter((leak) => leak.secret.startsWith(secret)).length,
  }));
  return [...rows, { secret: "few people in parts", surveys: SURVEYS, hidden: "every sum", found: inParts.length }];
}
