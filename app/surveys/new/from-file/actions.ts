"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { runAction } from "@/lib/http/action";
import { createFromFile, createFromFileInput } from "@/lib/services/create-from-file";
import { requirePermission } from "@/lib/services/permissions";
import type { Audience } from "@/lib/survey/instrument";
import { MOST_INSTRUMENT_BYTES } from "@/lib/survey/instrument-json";
import type { InstrumentProblem } from "@/lib/survey/instrument-problems";
import { readInstrument } from "@/lib/survey/read-instrument";
import { minutesFor, questionsFor } from "@/lib/survey/resolve";

type Found = {
  readonly title: string;
  readonly version: number;
  readonly audiences: readonly {
    id: string;
    name: string;
    shape: Audience["shape"];
    questions: number;
    minutes: number;
  }[];
  readonly sections: readonly { id: string; title: string; questions: readonly string[] }[];
};
export type FromFileState = {
  /** What was sent stays, whatever was wrong with it. */
  readonly text: string;
  readonly title: string;
  readonly message?: string;
  readonly problems?: readonly InstrumentProblem[];
  readonly found?: Found;
} | null;

const TOO_LARGE = "The file is larger than 1 MB. Keep the questionnaire alone, without answers.";

/** Reads first and shows what it found; the second button makes a survey of it. */
export async function fromFileAction(_before: FromFileState, form: FormData): Promise<FromFileState> {
  const pasted = String(form.get("text") ?? "");
  const title = String(form.get("title") ?? "");
  const file = form.get("file");
  const asked = await runAction(z.undefined(), undefined, async ({ actor }) =>
    requirePermission(actor, "change surveys"),
  );
  if (!asked.ok) return { text: pasted, title, message: asked.message };
  const hasFile = file instanceof File && file.size > 0;
  if (hasFile && file.size > MOST_INSTRUMENT_BYTES) return { text: pasted, title, message: TOO_LARGE };
  // A file that was chosen is meant, even where an older text still stands in the field.
  const text = hasFile ? await file.text() : pasted;
  const read = readInstrument(text);
  if (!read.ok) return { text, title, problems: read.problems };
  const { instrument } = read;
  const found: Found = {
    title: instrument.title,
    version: instrument.version,
    audiences: instrument.audiences.map(({ id, name, shape }) => ({
      id,
      name,
      shape,
      questions: questionsFor(instrument, id).reduce((n, { questions }) => n + questions.length, 0),
      minutes: minutesFor(instrument, id),
    })),
    sections: instrument.sections.map(({ id, title: name, questions }) => ({
      id,
      title: name,
      questions: questions.map(({ prompt }) => prompt),
    })),
  };
  if (form.get("go") !== "create" || hasFile) return { text, title: hasFile ? "" : title, found };
  const done = await runAction(createFromFileInput, { title, text }, createFromFile);
  if (!done.ok) return { text, title, found, message: done.message };
  redirect(`/surveys/${done.data.id}/questions`);
}
