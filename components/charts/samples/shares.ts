import { effortMirrorPictures } from "../pictures/effort-mirror";
import { roleTrianglePictures } from "../pictures/role-triangle";
import { valueDotsPictures } from "../pictures/value-dots";
import type { ChartSample, SampleState } from "./sample";
import { middlesIn, sampleOrdinal, samplePoints } from "./sample-answers";
import { sampleSurvey } from "./sample-survey";

const VALUES = ["Legal and audit duties", "Cost control", "Fewer nasty surprises", "Time until results are usable"];
const VALUE_MEANS = [
  [10, 20, 26, 44],
  [12, 22, 28, 38],
  [42, 24, 22, 12],
];
const ROLES = ["Serves projects", "Checks on projects", "Works alongside projects"];
const ROLE_TODAY = [
  [23, 57, 20],
  [24, 59, 17],
  [32, 48, 20],
];
const ROLE_SHOULD = [
  [43, 25, 32],
  [39, 20, 41],
  [42, 27, 31],
];
const WORK = ["Governance meetings and gates", "Status reporting", "Coaching and developing people"];
const STOPS = { lo: 1, hi: 5, loLabel: "none", hiLabel: "most", steps: ["none", "little", "some", "a lot", "most"] };

const longer = (state: SampleState, labels: readonly string[]) =>
  state === "long labels"
    ? labels.map((label) => `${label}, wherever it is done and whoever has asked for it`)
    : [...labels];

/** The same means for all three, or everything on one option. */
function meansIn(state: SampleState, means: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const even = (means[0] ?? []).map(() => 100 / (means[0]?.length ?? 1));
  if (state === "equal" || state === "ties") return means.map(() => even);
  if (state === "extreme") return means.map((own, i) => own.map((_, k) => (k === i ? 100 : 0)));
  return means;
}

export const valueDotsSample: ChartSample = {
  kind: "value-dots",
  make: (state) => {
    const result = sampleSurvey(state);
    const item = samplePoints(result.audiences, {
      id: "C2",
      questionId: "C2",
      construct: "value",
      label: "Value points",
      measure: "plain",
      options: longer(state, VALUES),
      means: meansIn(state, VALUE_MEANS),
    });
    const [a = "", b = ""] = [result.audiences.find(({ numbers }) => numbers)?.id, "pmo-staff"];
    const pair = {
      a,
      b,
      gap: state === "equal" || state === "ties" ? 0 : 0.36,
      gapInterval: null,
      byChance: null,
      delta: null,
      deltaInterval: null,
      redraws: null,
      p: null,
      q: null,
      certainty: "possible" as const,
      aligned: false,
    };
    return valueDotsPictures({ ...result, items: [{ ...item, pairs: [pair] }] })[0]?.make() ?? null;
  },
};

export const roleTriangleSample: ChartSample = {
  kind: "role-triangle",
  make: (state) => {
    const result = sampleSurvey(state);
    const item = (measure: "today" | "should", means: readonly (readonly number[])[]) =>
      samplePoints(result.audiences, {
        id: `B2.${measure}`,
        questionId: "B2",
        construct: "role",
        label: "Stance towards projects",
        measure,
        options: longer(state, ROLES),
        means: meansIn(state, means),
      });
    return (
      roleTrianglePictures({ ...result, items: [item("today", ROLE_TODAY), item("should", ROLE_SHOULD)] })[0]?.make() ??
      null
    );
  },
};

export const effortMirrorSample: ChartSample = {
  kind: "effort-mirror",
  make: (state) => {
    const result = sampleSurvey(state);
    const labels = longer(state, WORK);
    const seen = labels.map((label, k) =>
      sampleOrdinal(result.audiences, state, {
        id: `E${k}.today`,
        questionId: `E${k}`,
        construct: "effort",
        label,
        measure: "today",
        scale: STOPS,
        middles: middlesIn(state, STOPS, [4 - k, 4, 3]),
      }),
    );
    const staff = result.audiences.filter(({ id }) => id === "pmo-staff");
    const reported = samplePoints(staff, {
      id: "E10",
      questionId: "E10",
      construct: "effort",
      label: "Own time, last four weeks",
      measure: "plain",
      options: labels,
      means: [state === "extreme" ? [0, 100, 0] : [25, 50, 25]],
    });
    return effortMirrorPictures({ ...result, items: [...seen, reported] })[0]?.make() ?? null;
  },
};
