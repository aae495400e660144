import { countOf, many, rich } from "@/lib/findings/rich-text";
import { answerCounts, optionTallies } from "../answer-counts";
import type { SaidValue, VisibleItem, VisiblePanel } from "../suppression";
import { mayPair } from "./people";
import type { Reading } from "./readings";

/**
 * How well each audience knows another: who named the other's most chosen card, and who took their own choice for the other's
 * (false consensus, Ross, Greene & House 1977) beside how many of the other really made it.
 */
export function guessAccuracy(panel: VisiblePanel): Reading[] {
  return panel.items.flatMap((guess) => {
    const { question } = guess;
    if (question.kind !== "guess-audience") return [];
    const about = panel.items.find(({ id }) => id === question.about);
    const target = panel.visible.findIndex(({ id }) => guess.id === `${question.id}.${id}`);
    if (!about || target < 0 || !about.shown.includes(target)) return [];
    return guess.shown.flatMap((v) => [
      ...accuracy(guess, about, v, target, panel),
      ...projection(guess, about, v, target, panel),
    ]);
  });
}

const choiceOf = (value: SaidValue | null | undefined) => (value?.type === "choice" ? value.option : null);

function accuracy(guess: VisibleItem, about: VisibleItem, v: number, target: number, panel: VisiblePanel): Reading[] {
  const [who, whom] = [panel.visible[v], panel.visible[target]];
  if (!who || !whom || !("options" in about.scale)) return [];
  const counts = about.scale.options.map(({ id }, k) => ({
    id,
    n: optionTallies(about, k)?.[target]?.get(1) ?? 0,
  }));
  const most = Math.max(...counts.map(({ n }) => n));
  const modes = new Set(counts.filter(({ n }) => n === most && n > 0).map(({ id }) => id));
  const guesses = (guess.values[v] ?? []).flatMap((value) => choiceOf(value) ?? []);
  const right = guesses.filter((option) => modes.has(option)).length;
  return [
    {
      id: `guess-accuracy/${guess.id}`,
      title: "Perception accuracy",
      value: guesses.length > 0 ? Math.round((100 * right) / guesses.length) : null,
      audience: who.id,
      sentence: rich(countOf(right, guesses.length, who), " named what ", many(whom), " most often choose."),
    },
  ];
}

function projection(guess: VisibleItem, about: VisibleItem, v: number, target: number, panel: VisiblePanel): Reading[] {
  const [who, whom] = [panel.visible[v], panel.visible[target]];
  if (!who || !whom || !about.shown.includes(v)) return [];
  const both = (guess.values[v] ?? []).flatMap((value, i) => {
    const [guessed, own] = [choiceOf(value), choiceOf(about.values[v]?.[i])];
    return guessed === null || own === null ? [] : [{ guessed, own }];
  });
  // Beside the counts of either question, who expects what they choose themselves would tell on the few who gave only one.
  const said = [guess, about].map((item) => (item.values[v] ?? []).filter((value) => choiceOf(value) !== null).length);
  if (!mayPair(both.length, said, panel.thresholds.numbers)) return [];
  const projected = both.filter(({ guessed, own }) => guessed === own).length;
  const others = new Map<string, number>();
  for (const [value, n] of answerCounts(about)[target] ?? []) {
    const option = choiceOf(value);
    if (option !== null) others.set(option, (others.get(option) ?? 0) + n);
  }
  const all = [...others.values()].reduce((sum, n) => sum + n, 0);
  const real = both.reduce((sum, { own }) => sum + (others.get(own) ?? 0) / all, 0);
  return [
    {
      id: `false-consensus/${guess.id}`,
      title: projected >= real ? "False consensus" : "False conflict",
      value: Math.round((100 * (projected - real)) / both.length),
      audience: who.id,
      sentence: rich(
        countOf(projected, both.length, who),
        " expected ",
        many(whom),
        ` to choose as they do themselves; by the answers about ${real.toFixed(1)} of ${both.length} would be right.`,
      ),
    },
  ];
}
