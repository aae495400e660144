import { krippendorffAlpha } from "@/lib/stats/krippendorff-alpha";

export type ThemeAgreement = {
  readonly theme: string;
  /** Statements that the coder, and the reference, gave this theme. */
  readonly nCoder: number;
  readonly nReference: number;
  /** Krippendorff's alpha of the decision "speaks of this theme"; null when both gave it to every statement or to none. */
  readonly alpha: number | null;
  /** Share of the coder's mentions that the reference confirms, 0–1; null for none. */
  readonly precision: number | null;
  /** Share of the reference's mentions that the coder found, 0–1; null for none. */
  readonly recall: number | null;
};
export type CoderAgreement = {
  /** Krippendorff's alpha of the main themes, nominal: .80 is good, .667 the least for tentative conclusions; null when all agree on one theme or nothing is coded twice. */
  readonly alpha: number | null;
  /** By theme id. */
  readonly themes: readonly ThemeAgreement[];
};

/**
 * How far two codings of the same statements agree: one person against another, or the machine against a person.
 *
 * @param coder theme ids of each statement, the main one first; none: not coded, which counts for no theme and in no overall alpha
 * @param reference the same statements in the same order
 * @throws RangeError on codings of different length
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability
 */
export function coderAgreement(
  coder: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): CoderAgreement {
  if (coder.length !== reference.length) throw new RangeError(`${coder.length} statements against ${reference.length}`);
  const ids = [...new Set([...coder, ...reference].flat())].sort();
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const mains = [coder, reference].map((coding) => coding.map(([main]) => numbers.get(main ?? "") ?? null));
  return {
    alpha: krippendorffAlpha(mains, "nominal"),
    themes: ids.map((theme) => agreementOn(theme, coder, reference)),
  };
}

function agreementOn(
  theme: string,
  coder: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): ThemeAgreement {
  const [mine, theirs] = [coder, reference].map((coding) => coding.map((ids) => (ids.includes(theme) ? 1 : 0)));
  const count = (values: readonly number[] = []) => values.reduce((so: number, x) => so + x, 0);
  const both = count(mine?.map((x, i) => x * (theirs?.[i] ?? 0)));
  const [nCoder, nReference] = [count(mine), count(theirs)];
  return {
    theme,
    nCoder,
    nReference,
    alpha: krippendorffAlpha([mine ?? [], theirs ?? []], "nominal"),
    precision: nCoder > 0 ? both / nCoder : null,
    recall: nReference > 0 ? both / nReference : null,
  };
}
