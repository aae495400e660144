import { type Instrument, type Question, questionsOf, type Section } from "../instrument";
import { nextId } from "./ids";
import { same } from "./same";

/** Two people who each add a question mean two questions, even where both were given the same next code: mine takes another. */
export function separateAdditions(base: Instrument, mine: Instrument, theirs: Instrument): Instrument {
  const bare = (list: readonly Section[]) => list.map(({ id, title }) => ({ id, title }));
  const sections = renamed(bare(base.sections), bare(mine.sections), bare(theirs.sections), () => "part");
  const rows = (list: readonly Section[], names: ReadonlyMap<string, string> = new Map()) =>
    list.flatMap(({ id, questions }) => questions.map((one) => ({ ...one, section: names.get(id) ?? id })));
  const letters = (id: string) => /^[A-Za-z]+/.exec(id)?.[0] ?? "Q";
  const questions = renamed(questionsOf(base), rows(mine.sections, sections), rows(theirs.sections), letters);
  const to = (names: ReadonlyMap<string, string>, id: string) => names.get(id) ?? id;
  const known = new Map(questionsOf(base).map((question) => [question.id, question]));
  const othersById = new Map(questionsOf(theirs).map((question) => [question.id, question]));
  return {
    ...mine,
    sections: mine.sections.map((section) => ({
      ...section,
      id: to(sections, section.id),
      questions: section.questions.map((question): Question => {
        const lists = separateOptions(known.get(question.id), question, othersById.get(question.id));
        const copy = { ...lists, id: to(questions, question.id) };
        return "from" in copy && copy.from ? { ...copy, from: to(questions, copy.from) } : copy;
      }),
    })),
  };
}

type Named = { readonly id: string };

function renamed(
  base: readonly Named[],
  mine: readonly Named[],
  theirs: readonly Named[],
  prefixOf: (id: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = [...base, ...mine, ...theirs].map(({ id }) => id);
  for (const own of mine) {
    const other = theirs.find(({ id }) => id === own.id);
    if (!other || base.some(({ id }) => id === own.id) || same(own, other)) continue;
    const fresh = nextId(prefixOf(own.id), taken);
    names.set(own.id, fresh);
    taken.push(fresh);
  }
  return names;
}

/** The same for the answers to choose from inside a question. */
function separateOptions(base: Question | undefined, mine: Question, theirs: Question | undefined): Question {
  if (!base || !theirs) return mine;
  const rename = <T extends Named>(before: readonly T[], own: readonly T[], others: readonly T[]): T[] => {
    const names = renamed(before, own, others, (id) => /^\D+/.exec(id)?.[0] ?? "o");
    return own.map((one) => ({ ...one, id: names.get(one.id) ?? one.id }));
  };
  if ("options" in mine && "options" in base && "options" in theirs)
    return { ...mine, options: rename(base.options, mine.options, theirs.options) };
  if (mine.kind === "agree-cards" && base.kind === "agree-cards" && theirs.kind === "agree-cards")
    return { ...mine, statements: rename(base.statements, mine.statements, theirs.statements) };
  return mine;
}
