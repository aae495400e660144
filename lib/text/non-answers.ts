const EMPTY_WORDS = new Set(
  `none nothing nil na n/a no nope unsure unknown dunno idk nada nichts keine ninguno rien aucun`.split(" "),
);
const EMPTY_PHRASES =
  /^(i (really )?(do not|don'?t|couldn'?t|could not|can'?t|cannot) (know|tell|say|think of (one|any|anything)|answer)( (why|really|that|this|it)( it)?( exists?)?)?|not? (sure|idea|clue|comment|opinion|answer)( why( it exists)?)?|no,? not really|not applicable|nothing (comes to mind|really|at all|specific)|(i have )?no (idea|clue|opinion)( why( it exists)?)?|(good|great) question|pass|see above|same as (above|before)|as above|weiß nicht|keine ahnung|no sé|je ne sais pas)$/;

/** "None", "n/a", "don't know": counted, never clustered. */
export function isNonAnswer(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}'/ ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return !/\p{L}{2}/u.test(bare) || EMPTY_WORDS.has(bare) || EMPTY_PHRASES.test(bare);
}
