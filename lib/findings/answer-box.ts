import type { Contrast } from "@/lib/analysis/contrasts";
import type { AnalysisResult, RichText, SharedStrip } from "@/lib/analysis/result";
import type { VisiblePanel } from "@/lib/analysis/suppression";
import { contrastShort } from "./contrast-words";
import { capital, inWords, listed, lowerFirst, plural, rich, strong } from "./rich-text";

type Input = {
  readonly panel: VisiblePanel;
  readonly contrasts: readonly Contrast[];
  readonly shared: readonly SharedStrip[];
  readonly alignment: AnalysisResult["alignment"];
  readonly compared: number;
};

/** From this much of 100 shared a construct counts as largely agreed; a convention, like the labels of the index. */
const LARGELY = 75;
const HALF = 50;
/** Gaps named in the answer; the list below names them all. */
const MOST_NAMED = 5;

/** The three short answers: do we agree, where not, how sure. */
export function answerOf(input: Input): Pick<AnalysisResult["headline"], "agree" | "where" | "sure"> {
  return { agree: agreeOf(input), where: whereOf(input), sure: sureOf(input) };
}

function agreeOf({ shared, alignment, panel }: Input): RichText {
  const strips = shared.flatMap(({ title, measure }) =>
    measure.status === "measured" ? [{ title: title.toLowerCase(), shared: measure.value.shared }] : [],
  );
  const sorted = strips.toSorted((a, b) => a.shared - b.shared);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least && most) {
    const verdict = least.shared < HALF ? "Not on" : least.shared < LARGELY ? "Partly on" : "Largely, even on";
    const head = rich(strong(`${verdict} ${least.title}:`), ` ${Math.round(least.shared)} of 100 shared.`);
    return least === most ? head : rich(head, ` Closest on ${most.title}: ${Math.round(most.shared)} of 100.`);
  }
  if (alignment.status === "measured") {
    const { index, label } = alignment.value;
    return rich(strong(`${capital(label)}:`), ` ${Math.round(index)} of 100 on the alignment index.`);
  }
  return panel.visible.length === 1
    ? rich("Only one audience can be shown, so there is nothing to compare it with.")
    : rich("Too few answers to say.");
}

function whereOf({ contrasts, panel }: Input): RichText {
  if (panel.visible.length < 2) return rich("Nothing can be compared yet.");
  const clear = contrasts.filter(({ certainty }) => certainty === "clear");
  const named = (clear.length > 0 ? clear : contrasts.filter(({ certainty }) => certainty === "possible")).slice(
    0,
    MOST_NAMED,
  );
  const words = named.map(contrastShort);
  if (words.length === 0) return rich("No gap stands out; this is not proof of agreement.");
  const first = capital(words[0] ?? "");
  if (clear.length === 0) return rich("Perhaps on ", listed([lowerFirst(first), ...words.slice(1)]), ".");
  const [loud, quiet] = [[first, ...words.slice(1, 3)], words.slice(3)];
  if (quiet.length === 0) return rich(strong(loud.join(", ")), ".");
  return rich(strong(`${loud.join(", ")},`), ` ${quiet.join(", ")}.`);
}

function sureOf({ contrasts, panel, compared }: Input): RichText {
  const { audiences, visible } = panel;
  const hidden = audiences.length - visible.length;
  const size =
    hidden > 0
      ? ` ${capital(inWords(hidden))} of ${inWords(audiences.length)} audiences ${hidden === 1 ? "is" : "are"} too small to report.`
      : ` All ${inWords(audiences.length)} audiences are large enough to report.`;
  const [clear, possible] = (["clear", "possible"] as const).map(
    (word) => contrasts.filter(({ certainty }) => certainty === word).length,
  );
  if (compared === 0) return rich(size.trim());
  return rich(
    strong(`${plural(clear ?? 0, "clear gap")},`),
    ` ${possible ?? 0} possible, in ${plural(compared, "item")}.`,
    size,
  );
}
