import type { AnalysisResult } from "@/lib/analysis/result";
import { type SampleState, sampleAudiences } from "./sample";

/** A result of a state with its audiences and nothing asked; each kind of chart puts in what it draws. */
export function sampleSurvey(state: SampleState): AnalysisResult {
  const audiences = sampleAudiences(state);
  const answered = audiences.map((one) => one.answered);
  const total = answered.includes(null) ? null : answered.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return {
    format: "plumbline-result",
    version: 1,
    method: "sample",
    seed: "1",
    snapshotHash: "0".repeat(64),
    survey: {
      title: "Why does our PMO exist?",
      organization: "Sample organization",
      office: "PMO",
      isSample: true,
      edition: "full",
      from: null,
      to: null,
      closed: true,
    },
    thresholds: { numbers: 5, words: 8 },
    audiences,
    total: { answered: total, invited: audiences.reduce((sum, { invited }) => sum + (invited ?? 0), 0) },
    headline: { title: "", sentence: [], agree: [], where: [], sure: [], cards: [] },
    alignment: { status: "unmeasured", reason: "not-asked" },
    shared: [],
    items: [],
    texts: [],
    divergences: [],
    twins: [],
    commonGround: [],
    misreadings: [],
    readings: [],
  };
}
