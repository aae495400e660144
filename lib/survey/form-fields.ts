import { fieldName } from "./columns";
import { type Fields, unsureField } from "./fields";
import type { Question } from "./instrument";
import { UNSURE } from "./kinds/kind";
import { partsOf } from "./kinds/registry";
import { partOf } from "./parts";

/** The fields that would give this answer: what a form shows when somebody comes back. The inverse of `answerFromForm`. */
export function fieldsOf(question: Question, answer: unknown, audiences: readonly string[]): Fields {
  const fields = partsOf(question, audiences).flatMap((part): [string, string[]][] => {
    const value = partOf(answer, part.key);
    const name = fieldName(question, part);
    if (value === undefined || value === null) return [];
    const isChoice = part.codec.type === "code" || part.codec.type === "number";
    if (value === UNSURE) return isChoice ? [[name, [UNSURE]]] : [[unsureField(name), ["1"]]];
    if (typeof value === "object" && !Array.isArray(value)) return [];
    return [[name, Array.isArray(value) ? value.map(String) : [String(value)]]];
  });
  return Object.fromEntries(fields);
}
