const EMPTY_WORDS = new Set(
  `none nothing nil na n/a no nope unsure unknown dunno idk nada nichts keine ninguno rien aucun`.split(" "),
);
/** Said before or after an answer without giving it content: "honestly not sure any more", "no idea, sorry". */
const BEFORE = /^((well|honestly|sorry|hm+|um+|er+|to be honest|tbh|no|overall|quite|actually|really) )+(?=\S)/;
const AFTER =
  /( (sorry|really|honestly|to be honest|tbh|at all|any ?more|at present|at the moment|at this time|right now|off ?hand|thanks|thank you|specific|in particular))+$/;
const EMPTY_PHRASES =
  /^((i )?(really )?(do not|don'?t|couldn'?t|could not|can'?t|cannot|can not) (know|tell|say|think of (one|any|anything)|answer)( (why|that|this|it|you)( it)?( exists?)?)?|not? (sure|idea|clue|comments?|opinion|answer)( why( it exists)?)?|not applicable|(i )?(think )?(nothing|not a thing|not much)( else)?( i think)?|no more|nothing (else )?(comes to mind|springs to mind|to (add|say|report)|(that )?i can think of)|(i have )?no (idea|clue|opinion)( why( it exists)?)?|(good|great) question|pass|see above|same as (above|before)|as above|weiß nicht|keine ahnung|no sé|je ne sais pas)$/;

/** "None", "n/a", "don't know": counted, never clustered. */
export function isNonAnswer(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}'/ ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (!/\p{L}{2}/u.test(bare)) return true;
  const trimmed = bare.replace(AFTER, "");
  const spoken = [bare, trimmed, trimmed.replace(BEFORE, "")];
  return spoken.some((one) => EMPTY_WORDS.has(one) || EMPTY_PHRASES.test(one));
}
