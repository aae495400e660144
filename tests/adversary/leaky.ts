import { wordsThreshold } from "@/lib/analysis/audience-suppression";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { snapshotHash } from "@/lib/services/snapshot-content";
import type { Question } from "@/lib/survey/instrument";
import { UNSURE } from "@/lib/survey/kinds/kind";
import type { Publish } from "./attacks";
import { resultOf } from "./publish";

/** What the product must not do, each a mistake that is easily made, by the kind of secret that it gives away. */
export const LEAKY: Readonly<Record<string, readonly [secret: string, publish: Publish]>> = {
  "a minimum of one person less": ["audience", (snapshot) => analysed(withThresholds(snapshot, { numbers: -1 }))],
  "an index for a smaller minimum, beside the others": [
    "audience",
    async (snapshot) =>
      JSON.stringify((await resultOf({ ...snapshot, thresholds: { numbers: 3, words: 8 } })).alignment),
  ],
  "words that open with the numbers": [
    "words",
    (snapshot) => analysed({ ...snapshot, thresholds: { ...snapshot.thresholds, words: 3 } }),
  ],
  "background without its rule of small cells": [
    "background",
    (snapshot) => analysed(withQuestions(snapshot, { construct: "other" })),
  ],
  "background crossed with another question": [
    "crossing",
    (snapshot) => JSON.stringify(crossed(visibleOnly(snapshot))),
  ],
  "how many answered in all": ["audience", ({ responses }) => String(responses.length)],
  "the rate of answers in rounded percent": [
    "audience",
    ({ audiences, responses }) =>
      JSON.stringify(audiences.map(({ id, invited }) => invited && rounded(countOf(responses, id) / invited))),
  ],
  "whether a small audience has answered at all": [
    "audience",
    ({ audiences, responses }) => JSON.stringify(audiences.map(({ id }) => countOf(responses, id) > 0)),
  ],
  "the mean of everybody": ["audience", ({ responses }) => JSON.stringify(meanWorth(responses))],
  "how many could answer a question, for those who answered too rarely": [
    "item",
    ({ responses }) =>
      JSON.stringify(
        responses.flatMap(({ audience, answers }) => Object.keys(answers).map((id) => audience + id)).sort(),
      ),
  ],
  "how many did not know, even if few": [
    "silence",
    ({ responses }) => String(responses.filter(({ answers }) => Object.values(answers).includes(UNSURE)).length),
  ],
  "sensitive questions without their rule": [
    "alike",
    (snapshot) => analysed(withQuestions(snapshot, { sensitive: false })),
  ],
  "people in the order in which they answered": [
    "the order",
    (snapshot) => JSON.stringify(visibleOnly(snapshot).map(({ answers }) => answers["F"])),
  ],
  "a hash of the answers without salt": ["audience", (snapshot) => snapshotHash(snapshot)],
};

type Responses = Snapshot["responses"];
const countOf = (responses: Responses, id: string) => responses.filter(({ audience }) => audience === id).length;
const rounded = (share: number) => Math.round(100 * share);
const analysed = async (snapshot: Snapshot) => JSON.stringify(await resultOf(snapshot));

const withThresholds = (snapshot: Snapshot, { numbers }: { numbers: number }): Snapshot => ({
  ...snapshot,
  thresholds: { numbers: snapshot.thresholds.numbers + numbers, words: wordsThreshold(snapshot.thresholds) },
});

/** The same answers to questions that are not called background, or not sensitive, any more. */
function withQuestions(snapshot: Snapshot, change: { construct?: "other"; sensitive?: false }): Snapshot {
  const isMeant = ({ construct, sensitive }: Question) =>
    change.construct ? construct === "background" : sensitive === true;
  const sections = snapshot.instrument.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => (isMeant(question) ? { ...question, ...change } : question)),
  }));
  return { ...snapshot, instrument: { ...snapshot.instrument, sections } };
}

/** Only audiences that reach the minimum: whatever leaks then is no longer about small ones. */
const visibleOnly = (snapshot: Snapshot): Responses =>
  snapshot.responses.filter(({ audience }) => countOf(snapshot.responses, audience) >= snapshot.thresholds.numbers);

const meanWorth = (responses: Responses) => {
  const values = responses.flatMap(({ answers }) => (typeof answers["F"] === "number" ? [answers["F"]] : []));
  return rounded(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
};

const crossed = (responses: Responses) =>
  ["few", "some", "many"].map((band) =>
    meanWorth(responses.filter(({ answers }) => answers["J"] === band || answers["M"] === band)),
  );
