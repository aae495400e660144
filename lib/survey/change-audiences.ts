import { z } from "zod";
import { type Audience, type Instrument, type Question, SHAPES } from "./instrument";

export const FEWEST_AUDIENCES = 2;
export const MOST_AUDIENCES = 6;

const LONGEST = 60;
const short = z
  .string()
  .trim()
  .max(LONGEST, {
    error: ({ input }) => {
      const text = String(input).trim();
      return `“${text.slice(0, 20)}…” is too long by ${text.length - LONGEST}: use at most ${LONGEST} characters.`;
    },
  });

/** An audience as the rules page sends it; `id` null: a new one. */
export const audienceEditSchema = z.object({
  id: z.string().nullable(),
  name: short.min(1, "Write the name of each audience."),
  one: short,
  many: short,
});
export type AudienceEdit = z.infer<typeof audienceEditSchema>;

/**
 * The instrument with these audiences, in this order. Who is new gets a shape that nobody has, and with it a colour; who stays keeps
 * theirs. What was asked of a removed audience alone goes with it.
 */
export function changeAudiences(instrument: Instrument, edits: readonly AudienceEdit[]): Instrument {
  const audiences = audiencesAfter(instrument.audiences, edits);
  const ids = new Set(audiences.map(({ id }) => id));
  const gone = instrument.audiences.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  const sections = instrument.sections
    .map((section) => ({ ...section, questions: section.questions.flatMap((one) => withoutAudiences(one, gone)) }))
    .filter(({ questions }) => questions.length > 0);
  return { ...instrument, audiences, sections };
}

export function audiencesAfter(before: readonly Audience[], edits: readonly AudienceEdit[]): Audience[] {
  const kept = before.filter(({ id }) => edits.some((edit) => edit.id === id));
  const audiences: Audience[] = [];
  for (const edit of edits) {
    const known = kept.find(({ id }) => id === edit.id);
    audiences.push({ ...(known ?? newcomer(edit.name, [...kept, ...audiences])), ...inSentences(edit) });
  }
  return audiences;
}

/** What nobody would be asked any more if these audiences went. */
export function askedAlone(instrument: Instrument, gone: readonly string[]): Question[] {
  const all = instrument.sections.flatMap(({ questions }) => questions);
  return all.filter((one) => withoutAudiences(one, gone).length === 0);
}

function newcomer(name: string, taken: readonly Audience[]): Pick<Audience, "id" | "shape"> {
  const stem = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 32);
  const base = stem || "audience";
  let id = base;
  for (let n = 2; taken.some((one) => one.id === id); n += 1) id = `${base}-${n}`;
  const shape = SHAPES.find((one) => !taken.some((other) => other.shape === one));
  return { id, shape: shape ?? "cross" };
}

/** "Project managers" → "project manager", "project managers", where nothing else was written. */
function inSentences({ name, one, many }: AudienceEdit): Pick<Audience, "name" | "one" | "many"> {
  const isAbbreviation = /^\p{Lu}{2}/u.test(name);
  const plain = isAbbreviation ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return { name, many: many || plain, one: one || plain.replace(/([^s])s$/, "$1") };
}

function withoutAudiences(question: Question, gone: readonly string[]): Question[] {
  const asked = question.audiences?.filter((id) => !gone.includes(id));
  if (asked?.length === 0) return [];
  const wording = question.wording && Object.entries(question.wording).filter(([id]) => !gone.includes(id));
  return [
    {
      ...question,
      ...(asked && { audiences: asked }),
      ...(wording && { wording: Object.fromEntries(wording) }),
    } as Question,
  ];
}

const WIDER = " and other stakeholders";

/** Merged with other stakeholders, executives are part of one wider audience: nothing that is stored tells them apart. */
export function widenAudience(instrument: Instrument, audienceId: string, isWide: boolean): Instrument {
  const words = (text: string, end: string) => {
    const bare = text.endsWith(end) ? text.slice(0, -end.length) : text;
    return isWide ? `${bare}${end}` : bare;
  };
  const audiences = instrument.audiences.map((audience) => {
    if (audience.id !== audienceId) return audience;
    const { name, one, many } = audience;
    return {
      ...audience,
      name: words(name, WIDER),
      one: words(one, " or other stakeholder"),
      many: words(many, WIDER),
    };
  });
  return { ...instrument, audiences };
}
