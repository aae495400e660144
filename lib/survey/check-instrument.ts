import { type Instrument, instrumentSchema, type Question, questionsOf } from "./instrument";

export type InstrumentCheck = { ok: true; instrument: Instrument } | { ok: false; problems: string[] };

/** Reads an instrument from anybody's JSON: its shape, then what the shape cannot say. Each problem is one sentence. */
export function parseInstrument(json: unknown): InstrumentCheck {
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".") || "The file"}: ${issue.message}.`),
    };
  }
  const problems = contradictions(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, instrument: parsed.data };
}

function contradictions(instrument: Instrument): string[] {
  const questions = questionsOf(instrument);
  const audiences = instrument.audiences.map(({ id }) => id);
  const repeated = [...duplicates(questions.map(({ id }) => id)), ...duplicates(audiences)];
  return [
    ...repeated.map((id) => `The id “${id}” is used twice; ids must differ.`),
    ...questions.flatMap((question) => problemsOf(question, questions, audiences)),
  ];
}

function problemsOf(question: Question, questions: readonly Question[], audiences: readonly string[]): string[] {
  const named = [...(question.audiences ?? []), ...Object.keys(question.wording ?? {})];
  const unknown = named.filter((id) => !audiences.includes(id));
  const problems = unknown.map(
    (id) => `Question ${question.id} names the audience “${id}”, which is not in the list of audiences.`,
  );
  if ("options" in question) {
    const twice = duplicates(question.options.map(({ id }) => id));
    problems.push(...twice.map((id) => `Question ${question.id} has two options with the id “${id}”.`));
  }
  if (question.kind === "share-chips" && question.from) {
    const source = questions.find(({ id }) => id === question.from);
    if (source?.kind !== "pick-up-to") {
      problems.push(
        `Question ${question.id} shares chips among the picks of “${question.from}”, which is not a pick-up-to question.`,
      );
    }
  }
  return problems;
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}
