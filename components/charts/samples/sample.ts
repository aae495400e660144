import type { AudienceResult } from "@/lib/analysis/result";
import type { ChartKind, Picture } from "../picture";

/** The states in which every chart is looked at in the gallery. */
export const SAMPLE_STATES = ["small", "large", "ties", "hidden", "equal", "extreme", "long labels"] as const;
export type SampleState = (typeof SAMPLE_STATES)[number];

/** One kind of chart with invented numbers; null where a state says nothing about it. */
export type ChartSample = { readonly kind: ChartKind; readonly make: (state: SampleState) => Picture | null };

const NAMES = {
  stakeholders: { name: "Executives", one: "executive", many: "executives", shape: "circle" },
  "project-managers": { name: "Project managers", one: "project manager", many: "project managers", shape: "square" },
  "pmo-staff": { name: "PMO staff", one: "PMO staff member", many: "PMO staff", shape: "triangle" },
} as const;
export const SAMPLE_IDS = ["stakeholders", "project-managers", "pmo-staff"] as const;

const SIZES: Readonly<Record<SampleState, readonly [number, number, number]>> = {
  small: [7, 18, 9],
  large: [212, 640, 238],
  ties: [8, 16, 8],
  hidden: [4, 18, 9],
  equal: [10, 10, 10],
  extreme: [5, 40, 8],
  "long labels": [7, 18, 9],
};

/** The three audiences of a state: in "hidden" the first is, in "long labels" names are two fifths longer. */
export function sampleAudiences(state: SampleState): AudienceResult[] {
  return SAMPLE_IDS.map((id, i) => {
    const { name, one, many, shape } = NAMES[id];
    const isHidden = state === "hidden" && i === 0;
    const longer = state === "long labels" ? " of the whole group" : "";
    const answered = SIZES[state][i] ?? 0;
    return {
      id,
      name: name + longer,
      one: one + longer,
      many: many + longer,
      shape,
      invited: Math.ceil(answered * 1.3),
      answered: isHidden ? null : answered,
      numbers: !isHidden,
      words: answered >= 8,
      hiddenBecause: isHidden ? "fewer than 5 answered" : null,
    };
  });
}
