type Belonging = { readonly readings: readonly string[]; readonly pictures: readonly string[] };

/** Which readings and which pictures of a whole result speak of a subject, by how their ids begin. */
const BELONGING: Readonly<Record<string, Belonging>> = {
  purpose: { readings: [], pictures: ["shared-purpose"] },
  role: { readings: ["stance-arrow"], pictures: ["role"] },
  value: { readings: [], pictures: ["shared-value", "value"] },
  outcome: { readings: ["outcome-pull", "ladder-reach"], pictures: ["ladder"] },
  effort: { readings: ["effort-gap", "mirror-gap"], pictures: ["shared-effort", "effort-mirror", "mirror"] },
  worth: { readings: ["worth-balance"], pictures: ["shared-worth"] },
  customer: { readings: ["customer-match"], pictures: [] },
  statements: { readings: [], pictures: ["statements", "opinion"] },
  perception: { readings: ["guess-accuracy", "false-consensus"], pictures: ["perception"] },
};

const NONE: Belonging = { readings: [], pictures: [] };

export const readingsFor = (construct: string): Belonging => BELONGING[construct] ?? NONE;
