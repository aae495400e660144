import { seededRandom, shuffled } from "@/lib/stats/random";
import type { CoderAgreement } from "./coder-agreement";
import type { EditedThemes } from "./edit-themes";
import type { SecondCoding } from "./second-coding";
import type { OpenStatements } from "./suppression";
import type { AgreementReading } from "./themes-page";

/** Enough for an alpha that means something, few enough for an hour. */
const MOST_TO_CODE = 120;

/** Statements for a second coder, drawn and shuffled by the seed, with how they are sorted now. */
export function codingSample(
  { themes }: Pick<EditedThemes, "themes">,
  { statements }: Pick<OpenStatements, "statements">,
  seed: string,
): SecondCoding {
  const drawn = shuffled(statements, seededRandom(`${seed}/second coder`)).slice(0, MOST_TO_CODE);
  return {
    themes: themes.map(({ id, label }) => ({ id, label })),
    statements: drawn.map((one) => ({ text: one.text, reference: [...one.themes] })),
    sorted: {},
  };
}

/** For agreement, "no reason" is a decision like any other. */
export const decided = (themes: readonly string[]): readonly string[] => (themes.length > 0 ? themes : ["none"]);

/** @see Krippendorff (2004), Content Analysis, on .800 and .667 */
export function readingOf({ alpha }: Pick<CoderAgreement, "alpha">): { reading: AgreementReading; words: string } {
  if (alpha === null) {
    return {
      reading: "says nothing",
      words: "Nothing can be said: both put every statement under the same theme, so there was nothing to disagree on.",
    };
  }
  if (alpha >= 0.8) return { reading: "good", words: "Good: two people sort these statements alike (.80 or more)." };
  if (alpha >= 0.667) {
    return {
      reading: "tentative",
      words:
        "Enough for tentative conclusions (.667 to .80). Look at where the two disagree, and name those themes more sharply.",
    };
  }
  return {
    reading: "too low",
    words:
      "Too low to rest a conclusion on (under .667). Look at where the two disagree: merge themes that blur, or name them more sharply.",
  };
}
