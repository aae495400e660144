import { seededRandom, shuffled } from "@/lib/stats/random";
import type { RunStatements } from "./run-statements";
import type { SortedTexts, SortInput } from "./sorted-texts";
import type { VisibleItem } from "./suppression";

/** What was written to one question and how it was sorted, people and statements in an order that says nothing. */
export function statementsOfRun(
  item: VisibleItem,
  sorted: SortedTexts,
  { written, isOpen, codebook, seed }: Pick<SortInput, "written" | "isOpen" | "codebook" | "seed">,
): RunStatements {
  const random = seededRandom(`${seed}/statements`);
  const persons = shuffled(
    written.map((_, answer) => answer),
    random,
  );
  const personOf = new Map(persons.map((answer, person) => [answer, person]));
  const audienceAt = new Map(item.groups.flatMap((group) => (group.shown ? [[group.v, group.audience]] : [])));
  const statements = sorted.statements.flatMap(({ answer, text, themes }) => {
    const audience = audienceAt.get(written[answer]?.v ?? -1);
    const person = personOf.get(answer);
    return audience === undefined || person === undefined ? [] : [{ person, audience, text, themes: [...themes] }];
  });
  return {
    questionId: item.question.id,
    themes: (sorted.clustered ? sorted.themes : []).map(({ id, label, labelSource, keywords }) => ({
      id,
      label,
      labelSource,
      keywords,
    })),
    audiences: item.groups.flatMap(({ audience, v, ...group }) =>
      group.shown ? [{ audience, n: group.n, words: isOpen(v) }] : [],
    ),
    withheld: item.groups.flatMap((group) =>
      group.shown ? [] : [{ audience: group.audience, because: group.because }],
    ),
    ...(codebook && {
      codebook: { ...(codebook.from && { from: codebook.from }), ...(codebook.edits && { edits: codebook.edits }) },
    }),
    statements: shuffled(statements, random),
  };
}
