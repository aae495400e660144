import { analyse } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { sampleOrganization } from "@/sample/northfold-water";

/** The closed survey of the sample organization, frozen; `keep` leaves only so many answers of an audience. */
export function sampleSnapshot(keep: Readonly<Record<string, number>> = {}): Snapshot {
  const sample = sampleOrganization();
  const survey = sample.surveys.find(({ status }) => status === "closed");
  if (!survey) throw new Error("The sample has no closed survey.");
  const { title, instrument, responses, invitations, codebooks, opensOn, closedOn } = survey;
  const kept = new Map<string, number>();
  return {
    format: "plumbline-snapshot",
    version: 1,
    organization: sample.organization.name,
    office: sample.organization.office,
    isSample: true,
    title,
    from: opensOn,
    to: closedOn,
    closed: true,
    instrument,
    thresholds: { numbers: 5, words: 8 },
    audiences: instrument.audiences.map(({ id }) => ({
      id,
      invited: invitations.filter(({ audience }) => audience === id).length,
    })),
    responses: responses.flatMap(({ audience, answers }) => {
      const n = (kept.get(audience) ?? 0) + 1;
      kept.set(audience, n);
      return n <= (keep[audience] ?? Number.POSITIVE_INFINITY) ? [{ audience, answers: { ...answers } }] : [];
    }),
    codebooks: [...codebooks],
    seed: "1",
  };
}

/** Its result, with themes from the words alone: no model is loaded. */
export function sampleResult(keep?: Readonly<Record<string, number>>): Promise<AnalysisResult> {
  return analyse(sampleSnapshot(keep), { snapshotHash: "0".repeat(64), embedding: null });
}
