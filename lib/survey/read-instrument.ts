import { contradictionsIn } from "./check-instrument";
import { type Instrument, instrumentSchema } from "./instrument";
import { readJson, unknownFields, unsafeKeys } from "./instrument-json";
import { type InstrumentProblem, problemAt, problemOfIssue } from "./instrument-problems";
import { questionsFor } from "./resolve";

type ReadInstrument =
  | { readonly ok: true; readonly instrument: Instrument }
  | { readonly ok: false; readonly problems: readonly InstrumentProblem[] };

/**
 * A questionnaire that can be asked, from a file that anybody may have written. Every problem says where it is and how it is put
 * right; nothing in the file is dropped in silence, so what is exported again is what was read.
 */
export function readInstrument(text: string): ReadInstrument {
  const read = readJson(text);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { json } = read;
  const early = [...unsafeKeys(json), ...otherFormat(json)];
  if (early.length > 0) return { ok: false, problems: early };
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => problemOfIssue(issue, json)) };
  const instrument = parsed.data;
  const late = [
    ...unknownFields(json, instrument),
    ...contradictionsIn(instrument).map(({ path, message, fix }) => problemAt(path, json, message, fix)),
    ...notAskable(instrument).map(({ path, message, fix }) => problemAt(path, json, message, fix)),
  ];
  return late.length > 0 ? { ok: false, problems: late } : { ok: true, instrument };
}

function otherFormat(json: unknown): InstrumentProblem[] {
  const isObject = json !== null && typeof json === "object" && !Array.isArray(json);
  const format = isObject && "format" in json ? json.format : undefined;
  if (format !== "plumbline-instrument") {
    const message = "It is JSON, but no questionnaire of Plumbline.";
    return [problemAt([], json, message, 'Begin with "format": "plumbline-instrument", as an exported file does.')];
  }
  const version = isObject && "version" in json ? json.version : undefined;
  if (typeof version !== "number" || version <= 1) return [];
  const message = `It is written in version ${version} of the format; this installation reads version 1.`;
  return [problemAt(["version"], json, message, "Update this installation, or export the file from an older one.")];
}

/** What may stand in an instrument, but cannot be sent to people who are to be compared. */
function notAskable(instrument: Instrument) {
  const { audiences } = instrument;
  const problems = [];
  if (audiences.length < 2) {
    problems.push({
      path: ["audiences"],
      message: "There is one audience; a survey compares two to six.",
      fix: "Add a second audience with an id, names and a shape of its own.",
    });
  }
  for (const [i, { id, shape }] of audiences.entries()) {
    if (audiences.findIndex((one) => one.shape === shape) < i) {
      const message = `The shape “${shape}” is another audience’s already.`;
      problems.push({ path: ["audiences", i, "shape"], message, fix: "Give each audience a shape of its own." });
    }
    if (questionsFor(instrument, id).length === 0) {
      const message = "This audience is asked no question.";
      problems.push({ path: ["audiences", i], message, fix: "Ask it something, or take it out." });
    }
  }
  return problems;
}
