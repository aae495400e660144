type Belonging = { readonly readings: readonly string[]; readonly pictures: readonly string[] };

/** Which readings and pictures speak of a subject as a whole, by how their ids begin. */
const BELONGING: Readonly<Record<string, Belonging>> = {
  role: { readings: ["stance-arrow"], pictures: ["stance-"] },
  value: { readings: [], pictures: ["value-"] },
  outcome: { readings: ["outcome-pull", "ladder-reach"], pictures: ["ladder-"] },
  effort: { readings: ["effort-gap", "mirror-gap"], pictures: ["mirror-"] },
  worth: { readings: ["worth-balance"], pictures: ["worth-"] },
  customer: { readings: ["customer-match"], pictures: [] },
  statements: { readings: [], pictures: ["opinion-map"] },
  perception: { readings: ["guess-accuracy", "false-consensus"], pictures: ["perceptions-"] },
};

const NONE: Belonging = { readings: [], pictures: [] };

export const readingsFor = (construct: string): Belonging => BELONGING[construct] ?? NONE;
