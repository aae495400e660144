import { type Random, randomIndex } from "@/lib/stats/random";

/** What people write about, each subject in several turns of phrase; every audience has its favourites. */
const SUBJECTS: readonly (readonly string[])[] = [
  ["so that projects deliver what was promised", "to keep every promise a project makes", "delivery we can rely on"],
  [
    "one honest picture of where all projects stand",
    "a portfolio view nobody has to ask for",
    "seeing all work at once",
  ],
  [
    "fewer reports and less chasing for status",
    "it should not ask for the same status twice",
    "reporting eats our time",
  ],
  ["help with risks before they turn into trouble", "spotting risks early enough to act", "warning us in time"],
  [
    "choosing the right projects and stopping wrong ones",
    "saying no to work that does not matter",
    "picking what pays",
  ],
  [
    "common methods and templates for all of us",
    "one way of planning that everybody knows",
    "standards that fit on a page",
  ],
  ["coaching for people who lead projects", "growing project managers", "somebody to ask when a project is stuck"],
  [
    "money that is tracked to the benefit it brings",
    "proof that benefits arrive",
    "value after the project has closed",
  ],
  ["people shared fairly between projects", "resolving who works on what", "capacity that is planned, not guessed"],
  ["a link between strategy and daily work", "turning strategy into projects", "knowing why a project exists"],
  [
    "quick decisions when projects collide",
    "somebody decides when two projects want one team",
    "governance without waiting",
  ],
  ["learning from what went wrong last time", "lessons that are used again", "not repeating old mistakes"],
];
const OPENINGS = ["", "Mostly ", "I think ", "In the end ", "For me it is ", "First of all "];
const JOINTS = [". ", "; ", ", and "];
const NOTHINGS = ["don't know", "none", "not sure"];

/** One person's answer in words: mostly one or two statements on subjects the audience favours, sometimes none. */
export function madeUpWords(random: Random, audience: number): string {
  if (random() < 0.04) return NOTHINGS[randomIndex(random, NOTHINGS.length)] ?? "";
  const n = random() < 0.35 ? 2 : 1;
  const said = Array.from({ length: n }, () => {
    const near = random() < 0.6 ? audience * 3 + randomIndex(random, 4) : randomIndex(random, SUBJECTS.length);
    const phrases = SUBJECTS[near % SUBJECTS.length] ?? [];
    return phrases[randomIndex(random, phrases.length)] ?? "";
  });
  return `${OPENINGS[randomIndex(random, OPENINGS.length)] ?? ""}${said.join(JOINTS[randomIndex(random, JOINTS.length)])}.`;
}
