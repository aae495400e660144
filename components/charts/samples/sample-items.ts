import type { AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";

type Scale = ItemResult["scale"];
type Counts = ItemResult["groups"][number] extends infer Group
  ? Group extends { counts: infer C }
    ? C
    : never
  : never;

type Asked = Readonly<{ id: string; label: string; scale: Scale; counts: readonly Counts[] }>;

/** An item that was asked of every audience; a hidden one's answers are withheld. */
export function sampleItem(audiences: readonly AudienceResult[], { id, label, scale, counts }: Asked): ItemResult {
  return {
    id,
    questionId: id,
    construct: "other",
    measure: "plain",
    prompt: label,
    label,
    scale,
    groups: audiences.map((audience, i) => {
      if (!audience.numbers) return { status: "withheld", audience: audience.id, because: "fewer than 5 answered" };
      const given = counts[i] ?? [];
      return {
        status: "shown",
        audience: audience.id,
        n: given.reduce((sum, [, people]) => sum + people, 0),
        unsure: 0,
        counts: given,
        means: [],
        mean: null,
        median: null,
        meanInterval: null,
        medianInterval: null,
        coherence: null,
      };
    }),
    pairs: [],
    index: { status: "unmeasured", reason: "not-asked" },
  };
}
