import type { Contrast } from "@/lib/analysis/contrasts";
import type { AnalysisResult, SharedStrip } from "@/lib/analysis/result";
import type { Interval, RichText } from "@/lib/analysis/result-parts";
import type { VisiblePanel } from "@/lib/analysis/suppression";
import { contrastShort } from "./contrast-words";
import { capital, inWords, listed, plural, rich, strong } from "./rich-text";

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

function agreeOf({ shared, alignment, panel, contrasts }: Input): RichText {
  const strips = shared.flatMap(({ construct, title, measure }) =>
    measure.status === "measured" ? [{ construct, title: title.toLowerCase(), ...measure.value }] : [],
  );
  const sorted = strips.toSorted((a, b) => a.shared - b.shared);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least && most) {
    const head = verdictOf(least);
    // What the list below puts first as a gap is not called closest in the same breath.
    const isApart = contrasts[0]?.item.question.construct === most.construct;
    if (isApart || Math.round(least.shared) === Math.round(most.shared)) return head;
    return rich(head, ` Closest on ${most.title}: ${Math.round(most.shared)} of 100.`);
  }
  if (alignment.status === "measured") {
    const { index, label } = alignment.value;
    return rich(strong(`${capital(label)}:`), ` ${Math.round(index)} of 100 on the alignment index.`);
  }
  if (panel.visible.length === 1)
    return rich("Only one audience can be shown, so there is nothing to compare it with.");
  return alignment.reason === "not-asked" && panel.visible.length > 1
    ? rich("People were asked for their own words only; compare the themes.")
    : rich("Too few answers to say.");
}

type Measured = { readonly title: string; readonly shared: number; readonly interval: Interval | null };

/** What the least shared subject says; where its interval leaves another verdict open, the verb weakens and the interval is told. */
function verdictOf({ title, shared, interval }: Measured): RichText {
  const { lo, hi } = interval ?? { lo: 0, hi: 100 };
  const fits = `; anything from ${Math.round(lo)} to ${Math.round(hi)} fits these answers.`;
  const number = ` ${Math.round(shared)} of 100 shared`;
  const sure = (verdict: string) => rich(strong(`${verdict} ${title}:`), `${number}.`);
  const unsure = (verdict: string) => rich(strong(`${verdict} ${title}:`), `${number}${fits}`);
  if (shared < HALF) return hi < HALF ? sure("Not on") : unsure("Perhaps not on");
  if (shared < LARGELY) return lo >= HALF && hi < LARGELY ? sure("Partly on") : unsure("Perhaps only partly on");
  if (lo >= LARGELY) return sure("Largely, even on");
  return rich(
    strong("Too few answers to say:"),
    ` between ${Math.round(lo)} and ${Math.round(hi)} of 100 shared on ${title}.`,
  );
}

function whereOf({ contrasts, panel }: Input): RichText {
  if (panel.visible.length < 2 || contrasts.length === 0) return rich("Nothing can be compared.");
  const clear = contrasts.filter(({ certainty }) => certainty === "clear");
  const named = (clear.length > 0 ? clear : contrasts.filter(({ certainty }) => certainty === "possible")).slice(
    0,
    MOST_NAMED,
  );
  const words = named.map(contrastShort);
  if (words.length === 0) return rich("No gap stands out; this is not proof of agreement.");
  const first = capital(words[0] ?? "");
  const comma = words.some((word) => word.includes(",")) ? ";" : ",";
  const inARow = (row: readonly string[]) => row.join(`${comma} `);
  if (clear.length === 0) return rich("Perhaps on ", comma === ";" ? inARow(words) : listed(words), ".");
  const [loud, quiet] = [[first, ...words.slice(1, 3)], words.slice(3)];
  if (quiet.length === 0) return rich(strong(inARow(loud)), ".");
  return rich(strong(`${inARow(loud)}${comma}`), ` ${inARow(quiet)}.`);
}

function sureOf({ contrasts, panel, compared }: Input): RichText {
  const size = ` ${enough(panel.visible.length, panel.audiences.length)}`;
  const [clear, possible] = (["clear", "possible"] as const).map(
    (word) => contrasts.filter(({ certainty }) => certainty === word).length,
  );
  if (compared === 0) return rich(size.trim());
  return rich(
    strong(`${plural(clear ?? 0, "clear gap")},`),
    ` ${possible ?? 0} possible, in ${plural(compared, "comparison")}.`,
    size,
  );
}

/** How many of the audiences are large enough to report, in words. */
function enough(n: number, of: number): string {
  if (of === 1) return n === 1 ? "The audience is large enough to report." : "The audience is too small to report.";
  if (n === of) return `${of === 2 ? "Both" : `All ${inWords(of)}`} audiences are large enough to report.`;
  if (n === 0)
    return `${of === 2 ? "Neither of the two" : `None of the ${inWords(of)}`} audiences is large enough to report.`;
  return `${capital(inWords(of - n))} of ${inWords(of)} audiences ${of - n === 1 ? "is" : "are"} too small to report.`;
}
