import core from "./editions/core.json";
import full from "./editions/full.json";
import publicSector from "./editions/public-sector.json";
import { type Instrument, instrumentSchema } from "./instrument";

export type EditionId = "full" | "core" | "public-sector";

export type Edition = {
  readonly id: EditionId;
  readonly name: string;
  readonly about: string;
  readonly instrument: Instrument;
};

/** The built-in questionnaires. */
export const editions: readonly Edition[] = [
  {
    id: "full",
    name: "Full questionnaire",
    about: "Purpose, value, outcomes, effort, worth and success.",
    instrument: instrumentSchema.parse(full),
  },
  {
    id: "core",
    name: "Five-minute core",
    about:
      "Own words, value, worth, and guessing the others: 3 minutes to answer, five with the welcome and a look back.",
    instrument: instrumentSchema.parse(core),
  },
  {
    id: "public-sector",
    name: "Public sector",
    about: "The full questionnaire with service reach, value for money and public trust.",
    instrument: instrumentSchema.parse(publicSector),
  },
];

export function editionById(id: EditionId): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new RangeError(`There is no edition “${id}”`);
  return found;
}
