import type { RichText } from "@/lib/analysis/result-parts";
import { bare, capital, countOf, lowerFirst, many, type Named, rich } from "./rich-text";

type Guess = { who: Named; whom: Named; named: number; n: number; label: string; chosen: number; of: number };

/** "6 of 9 PMO staff guessed executives would choose “keep us safe”. None did." */
export function guessSentence({ who, whom, named, n, label, chosen, of }: Guess): RichText {
  const did = chosen === 0 ? "None did." : `${chosen} of ${of} did.`;
  return rich(countOf(named, n, who), " guessed ", many(whom), ` would choose ${asChoice(label)}. ${did}`);
}

type Truth = {
  whom: Named;
  labels: readonly string[];
  count: number;
  of: number;
  right: number;
  who: Named;
  named: number;
};

/** "Executives’ most chosen: “make sure promised benefits really arrive”, 4 of 7." */
export function guessDetail({ whom, labels, count, of, right, who, named }: Truth): string {
  const each = labels.length > 1 ? " each" : "";
  const known = `${right === 0 ? `none of ${named}` : `${right} of ${named}`} ${who.many} guessed that`;
  return `${possessive(whom)} most chosen: ${labels.map(asChoice).join(" and ")}, ${count} of ${of}${each}; ${known}.`;
}

type Expected = { who: Named; whom: Named; named: number; n: number; shared: number; tooAlike: boolean };

export function expectedAlikeSentence({ who, whom, named, n, shared, tooAlike }: Expected): RichText {
  const found = `${Math.round(shared)} of 100`;
  return rich(
    countOf(named, n, who),
    ` expected ${tooAlike ? "much the same" : "different"} answers. With `,
    many(whom),
    ` they share ${found} first choices.`,
  );
}

/** A card's words inside a sentence. */
const asChoice = (label: string) => `“${lowerFirst(bare(label))}”`;

const possessive = ({ many: who }: Named) => `${capital(who)}${who.endsWith("s") ? "’" : "’s"}`;
