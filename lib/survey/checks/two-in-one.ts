import type { Finding, Rule } from "./finding";
import { isMeasured, sentencesOf } from "./sentences";

const ADJECTIVE =
  "(?:\\w{3,}(?:ful|ive|able|ible|ent|ant|ous|less|ical)|fast|quick|slow|clear|fair|open|cheap|good|bad|strong|weak|simple|easy|honest|early|timely|friendly|skilled|trusted|respected|involved|competent|professional|accurate|complete|lean)";
const VERB =
  "(?:advise|approve|audit|balance|build|challenge|check|choose|coach|communicate|connect|control|cut|decide|deliver|develop|enable|ensure|fund|give|guide|help|improve|inform|keep|lead|listen|make|manage|measure|monitor|offer|own|plan|prioriti[sz]e|protect|provide|reduce|remove|report|save|select|serve|set|show|solve|speed|staff|steer|stop|support|teach|track|train|understand|use|write)";

/** Each says where two questions are asked in one breath; all are narrow, since "and" is mostly harmless. */
const PATTERNS: readonly RegExp[] = [
  /\b(?:and|or)\s+(?:also\s+)?(?:how|what|why|when|who|whether|is|are|does|do|did|can|should|would|will|has|have)\s+\w+/i,
  new RegExp(
    `\\b(?:is|are|was|were|be|being|feels?|seems?|how|as)\\b[^.?!;]*\\b${ADJECTIVE},?\\s+(?:and|or)\\s+(?:how\\s+)?(?:\\w+ly\\s+)?${ADJECTIVE}\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:should|must|can|could|will|would|to|we|they|you|i|not)\\s+(?:be able to\\s+)?${VERB}\\b[^.?!;]*\\b(?:and|or)\\s+(?:also\\s+|not\\s+)?${VERB}\\b`,
    "i",
  ),
  new RegExp(`\\b${VERB}e?s\\s+(?!and|or)\\w+[^.?!;]*\\band\\s+(?:also\\s+)?${VERB}e?s\\s+\\w+`, "i"),
  /\b(?:satisfied|happy|content|pleased|familiar)\s+(?:\w+\s+){0,3}with\b[^.?!;]*\b\w+\s+(?:and|or)\s+(?:the\s+|its\s+|their\s+)?\w+/i,
  /\b(?:rate|judge|assess)\s+(?:the|its|our|their)\b[^.?!;]*\b(?:and|or)\b/i,
  /\bas well as\b/i,
];

/** Two questions in any kind: a second one that wants its own yes or no, and two things of which one may be liked and one not. */
const ANYWHERE: readonly RegExp[] = [
  /\b(?:and|or)\s+(?:also\s+)?(?:is|are|does|do|did|can|should|would|will|has|have)\s+(?:you|we|they|it|there|this|that|people|the|our|your|its|their)\b/i,
  /\b(?:do|does|did|would)\s+(?:you|we|they|people)\s+(?:like|enjoy|trust|value|need|want|understand|respect|support|miss)\s+(?:your|the|our|its|their)\s+[\w-]+\s+(?:and|or)\s+(?:your|the|our|its|their)\s+\w+/i,
];

/** One question, one thing: of an answer to two, nobody knows to which it belongs. */
export const twoInOne: Rule = (instrument) =>
  sentencesOf(instrument).flatMap(({ question, role, where, text }): Finding[] => {
    if (role !== "statement" && role !== "prompt") return [];
    // Own words and lists may ask for more ("and why?"); a point on a scale belongs to one thing.
    const patterns = role === "statement" || isMeasured(question) ? [...PATTERNS, ...ANYWHERE] : ANYWHERE;
    if (!patterns.some((pattern) => pattern.test(text))) return [];
    return [
      {
        rule: "two in one",
        level: "may",
        questionId: question.id,
        where,
        quote: text,
        problem: "This asks about two things at once; an answer fits only one of them.",
        advice: "Ask about one of them, or make two questions of it.",
      },
    ];
  });
