import { folded, NON_ANSWERS } from "./non-answer-phrases";

/** Said before or after an answer without giving it content: "honestly not sure any more", "no idea, sorry". */
const BEFORE =
  /^((well|honestly|sorry|hm+|um+|er+|to be honest|tbh|no|overall|quite|actually|really|leider|ehrlich gesagt|honnetement|desole|franchement|sinceramente|helaas|eerlijk gezegd) )+(?=\S)/;
const AFTER =
  /( (sorry|really|honestly|to be honest|tbh|at all|any ?more|at present|at the moment|at this time|right now|off ?hand|thanks|thank you|specific|in particular|leider|ehrlich gesagt|desole|lo siento|helaas|danke|merci|gracias|grazie|bedankt))+$/;
const EMPTY_PHRASES =
  /^((i )?(really )?(do not|don'?t|couldn'?t|could not|can'?t|cannot|can not) (know|tell|say|think of (one|any|anything)|answer)( (why|that|this|it|you)( it)?( exists?)?)?|not? (sure|idea|clue|comments?|opinion|answer)( why( it exists)?)?|not applicable|(i )?(think )?(nothing|not a thing|not much)( else)?( i think)?|no more|nothing (else )?(comes to mind|springs to mind|to (add|say|report)|(that )?i can think of)|(i have )?no (idea|clue|opinion)( why( it exists)?)?|(good|great) question|pass|see above|same as (above|before)|as above)$/;
/** "Nothing, leave them be": a denial of everything, a break ("nothing works" is an answer), and a few words that only say so once more. */
const NOTHING = /^(no )?(nothing|none|nichts|rien|nada|niente|niets)( really| at all)?\s*[,.;:–—-]+\s*(?=\S)/;
const CONTENTED = new Set(
  `it it's its is are they they're them that's that this all everything as be been was were fine good great ok okay well perfect really so far
  leave alone keep going carry on up just right now you we i i'm am happy satisfied works working at the same to me with for
  alles gut passt so bleiben wie es ist tout va bien todo está bien va tutto bene is goed zo`
    .split(/\s+/)
    .map(folded),
);
const MOST_CONTENTED = 6;

/** "None", "n/a", "keine Angabe": counted, never clustered. */
export function isNonAnswer(text: string): boolean {
  const bare = bareOf(folded(text));
  if (!/\p{L}{2}|\p{L}\p{M}/u.test(bare)) return true;
  const trimmed = bare.replace(AFTER, "");
  const spoken = [bare, trimmed, trimmed.replace(BEFORE, "")];
  return isContented(folded(text).trim()) || spoken.some((one) => NON_ANSWERS.has(one) || EMPTY_PHRASES.test(one));
}

const bareOf = (text: string) =>
  text
    .replace(/[^\p{L}\p{M}\p{N}'/ ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

function isContented(text: string): boolean {
  if (!NOTHING.test(text)) return false;
  const words = bareOf(text.replace(NOTHING, "")).split(" ");
  return words.length <= MOST_CONTENTED && words.every((word) => CONTENTED.has(word));
}
