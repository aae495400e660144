import type { RichText } from "@/lib/analysis/result-parts";
import type { ScaleGuess } from "@/lib/analysis/result-perceptions";
import { Many, many, type Named, rich } from "./rich-text";

type Scale = { readonly who: Named; readonly whom: Named } & Pick<
  ScaleGuess,
  "bias" | "perceivedGap" | "actualGap" | "meaning" | "aligned" | "aware"
>;

/** "Executives think they differ more from PMO staff than they do: 34 of 100 of the scale believed, 6 real." */
export function scaleGuessSentence({
  who,
  whom,
  bias,
  perceivedGap,
  actualGap,
  meaning,
  aligned,
  aware,
}: Scale): RichText {
  if (perceivedGap === null) {
    const off = hundredths(bias);
    if (off === 0) return rich(Many(who), " guess the mean answer of ", many(whom), ".");
    return rich(Many(who), " guess ", many(whom), ` ${off} of 100 of the scale too ${bias > 0 ? "high" : "low"}.`);
  }
  const figures = `: ${hundredths(perceivedGap)} of 100 of the scale believed, ${hundredths(actualGap)} real.`;
  if (meaning === "overestimates")
    return rich(Many(who), " think they differ more from ", many(whom), " than they do", figures);
  if (meaning === "overlooks") return rich(Many(who), " do not see how far they are from ", many(whom), figures);
  if (aligned && aware) return rich(Many(who), " see that they and ", many(whom), " lie close together", figures);
  if (aware) return rich(Many(who), " see that they and ", many(whom), " lie apart", figures);
  if (aware === false) return rich(Many(who), " may misjudge how far they are from ", many(whom), figures);
  return rich("How far ", many(who), " are from ", many(whom), figures);
}

/** Halves up, whatever the last binary digit says. */
const hundredths = (gap: number) => Math.round(100 * Math.abs(gap) + 1e-9);

type Choice = {
  readonly who: Named;
  readonly whom: Named;
  readonly accuracy: number;
  readonly best: number;
  readonly misplaced: number;
};

/** "What executives guess of PMO staff is right in 22 of 100 pairs of people; one best guess would be in 40." */
export function choiceGuessSentence({ who, whom, accuracy, best, misplaced }: Choice): RichText {
  const percent = (share: number) => Math.round(100 * share);
  return rich(
    "What ",
    many(who),
    " guess of ",
    many(whom),
    ` is right in ${percent(accuracy)} of 100 pairs of people; one best guess would be in ${percent(best)}. To spread as the choices do, ${percent(misplaced)} of 100 guesses would have to move.`,
  );
}
