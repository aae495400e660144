import { choiceGuessSentence, scaleGuessSentence } from "@/lib/findings/perception-words";
import { falsePolarisationInterval } from "@/lib/stats/false-polarisation-interval";
import { guessAccuracyInterval, guessHits } from "@/lib/stats/guess-hits";
import { misperception, perceptionGap } from "@/lib/stats/perception-gap";
import type { ComparedItem } from "../family";
import { loHi } from "../group-answers";
import type { AudienceResult } from "../result";
import type { Perception } from "../result-perceptions";
import type { SaidValue, VisibleItem, VisiblePanel } from "../suppression";
import { mayPair } from "./people";
import { guessedValues, ordinalAnswers } from "./scale-guesses";

/** Two audiences are believed to be alike within a tenth of the scale. */
const ALIKE = 0.1;

type Guess = {
  readonly guess: VisibleItem;
  readonly about: VisibleItem;
  readonly v: number;
  readonly target: number;
  readonly who: AudienceResult;
  readonly whom: AudienceResult;
};

/** What every visible audience believes of every other, against what that one answered; largest error first. */
export function perceptionsOf(panel: VisiblePanel, compared: readonly ComparedItem[]): Perception[] {
  const found = panel.items
    .flatMap((guess) => guessesOf(guess, panel))
    .flatMap((one) => perceptionOf(one, panel, compared) ?? []);
  const error = (one: Perception) => (one.kind === "scale" ? Math.abs(one.bias) : one.misplaced);
  return found.sort((a, b) => error(b) - error(a) || (a.itemId + a.predictor < b.itemId + b.predictor ? -1 : 1));
}

/** Only where both the guessers and the guessed are shown. */
function guessesOf(guess: VisibleItem, panel: VisiblePanel): Guess[] {
  const { question } = guess;
  if (question.kind !== "guess-audience") return [];
  const about = panel.items.find(({ id }) => id === question.about);
  const target = panel.visible.findIndex(({ id }) => guess.id === `${question.id}.${id}`);
  const whom = panel.visible[target];
  if (!about || !whom || !about.shown.includes(target)) return [];
  return guess.shown.flatMap((v) => {
    const who = panel.visible[v];
    return who && v !== target ? [{ guess, about, v, target, who, whom }] : [];
  });
}

function perceptionOf(guess: Guess, panel: VisiblePanel, compared: readonly ComparedItem[]): Perception | null {
  return guess.about.scale.type === "choice" ? choiceGuess(guess) : scaleGuess(guess, panel, isAlike(guess, compared));
}

/** Whether the two answer alike: by evidence of that, or of a gap; null where there is neither. */
function isAlike({ about, who, whom }: Guess, compared: readonly ComparedItem[]): boolean | null {
  const pairs = compared.find(({ item }) => item.id === about.id)?.pairs;
  const pair = pairs?.find(({ a, b }) => (a === who.id && b === whom.id) || (a === whom.id && b === who.id));
  if (pair?.aligned) return true;
  return pair?.certainty === "clear" ? false : null;
}

const base = ({ guess, about, who, whom }: Guess) => ({
  itemId: guess.id,
  aboutId: about.id,
  predictor: who.id,
  target: whom.id,
});

function scaleGuess(guess: Guess, panel: VisiblePanel, aligned: boolean | null): Perception | null {
  const { about, v, target, who, whom } = guess;
  const [answers, guesses] = [ordinalAnswers(about), guessedValues(guess.guess, about)];
  const [own, actual, said] = [answers?.values[v], answers?.values[target], guesses?.[v]];
  if (!answers || !own || !actual || !said || !about.shown.includes(v)) return null;
  const gap = perceptionGap(said, actual, own, answers.range);
  const { bias, accuracy, actualGap } = gap;
  if (bias === null || accuracy === null || actualGap === null) return null;
  const count = (answers: readonly (number | null)[]) => answers.filter((one) => one !== null).length;
  const both = said.filter((one, i) => one !== null && (own[i] ?? null) !== null).length;
  const isTold = mayPair(both, [said, own].map(count), panel.thresholds.numbers);
  const interval = isTold ? falsePolarisationInterval(said, actual, own, answers.range) : null;
  const falsePolarisation = isTold ? gap.falsePolarisation : null;
  const name =
    falsePolarisation !== null && interval ? misperception(falsePolarisation, interval.low, interval.high) : null;
  const meaning = name === null ? null : name === "pluralistic ignorance" ? "overestimates" : "overlooks";
  const perceivedGap = isTold ? gap.perceivedGap : null;
  // Aware: those who are apart believe so, those who are alike believe that.
  const aware = perceivedGap === null || aligned === null ? null : Math.abs(perceivedGap) < ALIKE === aligned;
  const figures = { bias, accuracy, actualGap, perceivedGap, falsePolarisation, meaning, aligned, aware } as const;
  const sentence = scaleGuessSentence({ who, whom, ...figures });
  return { kind: "scale", ...base(guess), n: count(said), sentence, ...figures, interval: loHi(interval) };
}

const choiceOf = (value: SaidValue | null) => (value?.type === "choice" ? value.option : null);

function choiceGuess(guess: Guess): Perception | null {
  const { about, v, target, who, whom } = guess;
  if (about.scale.type !== "choice" || guess.guess.scale.type !== "choice") return null;
  const { options } = about.scale;
  const count = (item: VisibleItem, g: number) =>
    options.map(({ id }) => (item.values[g] ?? []).filter((value) => choiceOf(value) === id).length);
  const [guessed, chosen] = [count(guess.guess, v), count(about, target)];
  const hits = guessHits(guessed, chosen);
  if (!hits) return null;
  const n = guessed.reduce((so, one) => so + one, 0);
  const figures = { accuracy: hits.accuracy, best: hits.best, misplaced: hits.misplaced };
  return {
    kind: "choice",
    ...base(guess),
    n,
    sentence: choiceGuessSentence({ who, whom, ...figures }),
    ...figures,
    interval: loHi(guessAccuracyInterval(guessed, chosen)),
  };
}
