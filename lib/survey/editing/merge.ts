import type { Instrument } from "../instrument";
import { asInstrument, flatten } from "./flat";
import { mergeKeyed } from "./merge-lists";
import { separateAdditions } from "./separate-additions";

export type Choice = "mine" | "theirs";
/** One thing that two people changed differently. `undefined`: taken out. */
export type Clash = { readonly path: readonly string[]; readonly mine: unknown; readonly theirs: unknown };
export type Choices = Readonly<Record<string, Choice>>;

export const clashKey = ({ path }: Pick<Clash, "path">): string => path.join("/");

/**
 * What comes of two people's changes to the same questionnaire. Changes to different things are both kept. Where both changed one
 * thing differently, `choices` decides by the clash's key; what it does not decide is named in `clashes`, and stays mine.
 */
export function mergeInstruments(
  base: Instrument,
  mine: Instrument,
  theirs: Instrument,
  choices: Choices = {},
): { merged: Instrument; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const decide = (clash: Clash): unknown => {
    const choice = choices[clashKey(clash)];
    if (!choice) clashes.push(clash);
    return choice === "theirs" ? clash.theirs : clash.mine;
  };
  const own = flatten(separateAdditions(base, mine, theirs));
  const [before, others] = [flatten(base), flatten(theirs)];
  const merged = {
    head: mergeKeyed(["head"], before.head, own.head, others.head, decide),
    audiences: mergeKeyed(["audiences"], before.audiences, own.audiences, others.audiences, decide),
    sections: mergeKeyed(["sections"], before.sections, own.sections, others.sections, decide),
    questions: mergeKeyed(["questions"], before.questions, own.questions, others.questions, decide),
  };
  return { merged: asInstrument(merged, [own, others, before]), clashes };
}
