import { analyse } from "@/lib/analysis/analyse";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { coverageOf } from "@/lib/services/coverage";
import type { Publish } from "./attacks";

/** What the product lets anybody read of a survey: its result, and how far each audience is, before and after it closes. */
export const publish: Publish = async (snapshot) =>
  JSON.stringify({ ...coverage(snapshot), result: await resultOf(snapshot) });

/**
 * What is read of a survey without what is drawn by chance. Draws take people in the order of their sorted answers, so their digits
 * and the opinion groups follow from all answers together; everything else must not tell who gave which answers.
 */
export const publishPairs: Publish = async (snapshot) => {
  const { items, twins, readings, perceptions, misreadings, commonGround, texts } = await resultOf(snapshot);
  return JSON.stringify({
    items: items.map(({ groups, ranking, ranks }) => ({ groups, ranking, ranks })),
    // Which question comes first, and whether a gap between audiences is clear, rests on draws.
    twins: twins.map(({ dispute: _drawn, ...twin }) => twin).sort((a, b) => (a.questionId < b.questionId ? -1 : 1)),
    readings: readings.filter(({ id }) => !id.startsWith("customer-match/")),
    perceptions,
    misreadings: misreadings.filter(({ kind }) => kind === "modal-guess"),
    commonGround,
    texts: texts.map(({ themes, meet, nonAnswers }) => ({ themes, meet, nonAnswers })),
  });
};

/** The hash of a result is salted with a secret of the server, so it stands for no answers. */
export const resultOf = (snapshot: Snapshot) => analyse(snapshot, { snapshotHash: "salted", embedding: null });

function coverage({ audiences, responses, thresholds }: Snapshot) {
  const counts = audiences.map(({ id, invited }) => ({
    audience: id,
    invited,
    answered: responses.filter(({ audience }) => audience === id).length,
  }));
  const minimum = { minimumNumbers: thresholds.numbers, minimumWords: thresholds.words };
  return {
    collecting: coverageOf(counts, { ...minimum, status: "collecting" }),
    closed: coverageOf(counts, { ...minimum, status: "closed" }),
  };
}
