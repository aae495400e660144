import { type Instrument, instrumentSchema, type Question } from "./instrument";

export type InstrumentCheck = { ok: true; instrument: Instrument } | { ok: false; problems: string[] };

/** What the shape of an instrument cannot say; the message is a sentence that stands alone. */
export type Contradiction = {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly fix: string;
};

/** Reads an instrument from anybody's JSON: its shape, then what the shape cannot say. Each problem is one sentence. */
export function parseInstrument(json: unknown): InstrumentCheck {
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".") || "The file"}: ${issue.message}.`),
    };
  }
  const problems = contradictionsIn(parsed.data).map(({ message }) => message);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, instrument: parsed.data };
}

type Placed = { readonly question: Question; readonly path: readonly (string | number)[] };

export function contradictionsIn(instrument: Instrument): Contradiction[] {
  const placed = instrument.sections.flatMap(({ questions }, s): Placed[] =>
    questions.map((question, q) => ({ question, path: ["sections", s, "questions", q] })),
  );
  const audiences = instrument.audiences.map(({ id }) => id);
  return [
    ...twice(placed.map(({ question, path }) => ({ id: question.id, path }))),
    ...twice(instrument.audiences.map(({ id }, i) => ({ id, path: ["audiences", i] }))),
    ...twice(instrument.sections.map(({ id }, i) => ({ id, path: ["sections", i] }))),
    ...placed.flatMap((one) => problemsOf(one, placed, audiences)),
  ];
}

function twice(things: readonly { id: string; path: readonly (string | number)[] }[]): Contradiction[] {
  return duplicates(things).map(({ id, path }) => ({
    path: [...path, "id"],
    message: `The id “${id}” is used twice; ids must differ.`,
    fix: "Change one of them, and whatever refers to it.",
  }));
}

function problemsOf({ question, path }: Placed, placed: readonly Placed[], audiences: readonly string[]) {
  const problems: Contradiction[] = [];
  const listed = (question.audiences ?? []).map((id, i) => ({ id, path: [...path, "audiences", i] }));
  const worded = Object.keys(question.wording ?? {}).map((id) => ({ id, path: [...path, "wording", id] }));
  for (const named of [...listed, ...worded].filter(({ id }) => !audiences.includes(id))) {
    problems.push({
      path: named.path,
      message: `Question ${question.id} names the audience “${named.id}”, which is not in the list of audiences.`,
      fix: `Write one of ${audiences.join(", ")}, or add the audience to the list.`,
    });
  }
  if ("options" in question) {
    const options = question.options.map(({ id }, i) => ({ id, path: [...path, "options", i, "id"] }));
    for (const { id, path: place } of duplicates(options)) {
      const message = `Question ${question.id} has two options with the id “${id}”.`;
      problems.push({ path: place, message, fix: "Give each option an id of its own." });
    }
  }
  if (question.kind === "share-chips" && question.from) {
    const source = placed.find((one) => one.question.id === question.from)?.question;
    if (source?.kind !== "pick-up-to") {
      problems.push({
        path: [...path, "from"],
        message: `Question ${question.id} shares chips among the picks of “${question.from}”, which is not a pick-up-to question.`,
        fix: "Name the pick-up-to question before it, or leave “from” out to share among all options.",
      });
    }
  }
  return problems;
}

/** The second of each two or more with one id. */
function duplicates<T extends { readonly id: string }>(things: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return things.filter(({ id }) => {
    const n = (seen.get(id) ?? 0) + 1;
    seen.set(id, n);
    return n === 2;
  });
}
