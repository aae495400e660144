import type { Finding, Rule } from "./finding";
import { type Sentence, sentencesOf } from "./sentences";

type WordRule = Readonly<{
  rule: string;
  roles: readonly Sentence["role"][];
  /** The words that give it away, or null. */
  find: (text: string) => string | null;
  problem: (found: string) => string;
  advice: string;
}>;

const first =
  (...patterns: readonly RegExp[]) =>
  (text: string) => {
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.[0];
      if (found) return found;
    }
    return null;
  };

const LEADING = first(
  /\b(?:don[’']t|wouldn[’']t|isn[’']t|aren[’']t|doesn[’']t|shouldn[’']t|won[’']t)\s+you\s+(?:not\s+)?(?:agree|think|find|feel|believe)\b/i,
  /\b(?:do|does|would|can|should) (?:you|we|they) not (?:agree|think|find|feel|believe)\b/i,
  /^(?:isn[’']t|aren[’']t|doesn[’']t|don[’']t|shouldn[’']t|wouldn[’']t)\b/i,
  /\b(?:isn[’']t it|aren[’']t they|doesn[’']t it|right)\?/i,
  /\b(?:obviously|clearly|surely|of course|naturally|undoubtedly|needless to say)\b/i,
  /\bas (?:we|you) (?:all )?know\b/i,
  /\beverybody knows\b|\beveryone (?:knows|agrees)\b/i,
  /\bmost (?:people|experts|organi[sz]ations) (?:agree|believe|think|say)\b/i,
  /\bhow much (?:do|did) you (?:like|love|enjoy|appreciate|hate|dislike)\b/i,
  /\bhow (?:great|excellent|wonderful|terrible|awful|bad|poor)\b/i,
);

const LOADED = first(
  /\b(?:bureaucra(?:cy|tic)|wasteful|useless|pointless|endless|red tape|waste of|excessive|outdated|inefficient|incompetent|toxic)\b/i,
  /\b(?:excellent|outstanding|world[- ]class|best[- ]in[- ]class|cutting[- ]edge|game[- ]chang\w+|indispensable|superb|state[- ]of[- ]the[- ]art)\b/i,
  /\b(?:unfortunately|sadly|thankfully|fortunately)\b/i,
);

const ABSOLUTE = first(
  /\b(?:always|never|everybody|everyone|no one|completely|totally|entirely|absolutely|at all times|without exception)\b/i,
);

const JARGON = first(
  /\b(?:synerg\w+|leverag(?:e|es|ed|ing)|holistic\w*|paradigm\w*|best practices?|low[- ]hanging fruit|value[- ]add\w*|operationali[sz]\w+|actionable|stakeholder (?:alignment|buy[- ]in)|bandwidth|north star|deep dive)\b/i,
);

/** What any office knows; others have to be spelled out. */
const KNOWN = new Set(["PMO", "IT", "HR", "CEO", "CFO", "CIO", "UK", "US", "EU", "UN", "OK", "FAQ", "PDF", "A", "I"]);

function unknownLetters(text: string): string | null {
  for (const [letters] of text.matchAll(/\b[A-Z][A-Z0-9]{1,5}s?\b/g)) {
    const bare = letters.replace(/s$/, "");
    const isSpelledOut = text.includes(`(${bare})`) || text.includes(`${bare} (`);
    if (!KNOWN.has(bare) && !isSpelledOut && !/^[A-Z]\d+$/.test(bare)) return letters;
  }
  return null;
}

const NEGATIVE =
  /\b(?:not|no|never|nobody|no one|none|nothing|nowhere|neither|without|hardly|unable|unlikely|unnecessary|unimportant|unclear|unwilling|lacks?|fails?|prevents?|avoids?)\b|n[’']t\b/gi;

/** Two in one clause: "not unlikely", "nobody … without". */
function twoNegatives(text: string): string | null {
  for (const clause of text.split(/[.:;?!]/)) {
    const found = clause.match(NEGATIVE) ?? [];
    const words = found.map((word) => word.toLowerCase());
    if (words.length > 1 && words.join(" ") !== "neither no") return `${found[0]} … ${found[1]}`;
  }
  return null;
}

const ASKED = ["prompt", "statement"] as const;
const READ = ["prompt", "statement", "help", "answer", "end"] as const;

const RULES: readonly WordRule[] = [
  {
    rule: "leading words",
    roles: ["prompt", "statement", "help"],
    find: LEADING,
    problem: (found) => `“${found}” says which answer is expected.`,
    advice: "Ask so that every answer is as easy to give as its opposite.",
  },
  {
    rule: "loaded words",
    roles: ["prompt", "help", "end"],
    find: LOADED,
    problem: (found) => `“${found}” judges before anybody has answered.`,
    advice: "Say the same in words that both sides would use.",
  },
  {
    rule: "two negatives",
    roles: ASKED,
    find: twoNegatives,
    problem: (found) => `Two negatives in one sentence (${found}): people answer the opposite of what they mean.`,
    advice: "Say it in the positive.",
  },
  {
    rule: "absolute words",
    roles: ASKED,
    find: ABSOLUTE,
    problem: (found) => `“${found}” leaves no room; hardly anybody can agree with it.`,
    advice: "Take it out, or say how often or how much.",
  },
  {
    rule: "jargon",
    roles: READ,
    find: JARGON,
    problem: (found) => `“${found}” means something else to everybody.`,
    advice: "Say what you would see happen.",
  },
  {
    rule: "letters for words",
    roles: READ,
    find: unknownLetters,
    problem: (found) => `Not everybody knows what ${found} stands for.`,
    advice: "Write it out, with the letters in brackets behind it.",
  },
];

/** The words of an English questionnaire; in other languages these rules would only guess. */
export const words: Rule = (instrument) =>
  sentencesOf(instrument).flatMap((sentence) =>
    RULES.flatMap(({ rule, roles, find, problem, advice }): Finding[] => {
      const found = roles.includes(sentence.role) ? find(sentence.text) : null;
      if (found === null) return [];
      return [
        {
          rule,
          level: "may",
          questionId: sentence.question.id,
          where: sentence.where,
          quote: sentence.text,
          problem: problem(found),
          advice,
        },
      ];
    }),
  );
