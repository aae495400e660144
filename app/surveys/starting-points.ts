import type { Context } from "@/lib/services/context";
import { findPulse } from "@/lib/services/create-pulse";
import { findRehearsal } from "@/lib/services/rehearse";
import { editions } from "@/lib/survey/editions";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";
import { minutesInWords } from "@/lib/survey/minutes-in-words";
import { minutesFor } from "@/lib/survey/resolve";

/** "Executives 10 min · project managers 11 · PMO staff 11"; one figure where all need the same. */
function minutesLine(instrument: Instrument): string {
  const minutes = instrument.audiences.map(({ id, name }) => ({ name, n: minutesFor(instrument, id) }));
  const [first, ...rest] = minutes;
  if (!first || rest.every(({ n }) => n === first.n)) return `About ${minutesInWords(instrument)} for everybody`;
  const named = rest.map(({ name, n }) => `${/^[A-Z][a-z]/.test(name) ? lower(name) : name} ${n}`);
  return [`${first.name} ${first.n} min`, ...named].join(" · ");
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** What the home offers to begin with. */
export async function startingPoints(context: Context) {
  const [pulse, rehearsal] = [await findPulse(context), await findRehearsal(context)];
  return {
    editions: editions.map(({ id, name, about, instrument }) => ({
      id,
      name,
      // The whole questionnaire explains itself; how long it takes is what one asks.
      about: id === "full" ? minutesLine(instrument) : about,
    })),
    pulse: pulse && { about: pulseAbout(pulse) },
    rehearsal: rehearsal && `/surveys/${rehearsal}/results`,
  };
}

/** What a pulse asks, and how long it takes. */
export function pulseAbout({ of, instrument }: NonNullable<Awaited<ReturnType<typeof findPulse>>>): string {
  const n = questionsOf(instrument).length;
  return `What diverged most in “${of.title}”, and own words: ${n} questions, about ${minutesInWords(instrument)}.`;
}
