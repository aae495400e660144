import { questionsOf } from "../instrument";
import type { Finding, Rule } from "./finding";

const FEWEST = 4;

const AGAINST =
  /\b(?:smaller|without (?:a|the) pmo|too (?:much|many|often|slow|late|big|expensive)|slows?|left alone|should (?:end|stop|close)|better off|waste|burden|in the way|hardly|unnecessary|costs? more|no longer|not)\b|\b(?:it|pmo) should end\b|n[’']t\b|\bno (?:use|need|value)\b/i;
const IN_FAVOUR =
  /\b(?:pmo|we|it|they) should (?:be able|own|show|develop|lead|decide|have|help|grow|set|choose|steer|give)\b|\b(?:helps?|makes? (?:\w+ )?easier|worth|useful|valuable|improves?|supports?|saves?|i know|trust)\b/i;

/** Whether a statement leans for or against what it is about, as far as its words tell. */
export function leaning(text: string): "for" | "against" | null {
  if (AGAINST.test(text)) return "against";
  return IN_FAVOUR.test(text) ? "for" : null;
}

/** Statements that all lean one way measure who likes to agree. */
export const balance: Rule = (instrument) =>
  questionsOf(instrument).flatMap((question): Finding[] => {
    if (question.kind !== "agree-cards") return [];
    const leanings = question.statements.map(({ label }) => leaning(label));
    const inFavour = leanings.filter((one) => one === "for").length;
    const against = leanings.filter((one) => one === "against").length;
    const [few, many] = inFavour < against ? [inFavour, against] : [against, inFavour];
    if (inFavour + against < FEWEST || few * 3 >= many) return [];
    const side = inFavour < against ? "against" : "in favour";
    return [
      {
        rule: "unbalanced statements",
        level: "may",
        questionId: question.id,
        where: "Statements",
        quote: null,
        problem: `By their words ${inFavour} lean in favour and ${against} against. Who likes to agree would look ${side}.`,
        advice: `Turn some of the statements ${side} round, until both sides have about as many.`,
      },
    ];
  });
