import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { sliceOptionsOf } from "@/lib/survey/slice-options";

/** By which answers to background questions a result can be looked at, and why not by the others. */

type SliceChoice = {
  /** "J1.3": what the address holds. */
  readonly key: string;
  readonly label: string;
  /** People in it, of the audiences that are shown; null where it cannot be shown. */
  readonly answered: number | null;
  readonly because: string | null;
};
type SliceQuestion = {
  readonly questionId: string;
  readonly prompt: string;
  readonly label: string;
  readonly choices: readonly SliceChoice[];
};
type ChosenSlice = {
  readonly key: string;
  readonly prompt: string;
  readonly label: string;
  readonly answered: number;
  readonly of: number | null;
};
/** What a reader is looking at and what else there is. */
export type ResultFilter = {
  readonly questions: readonly SliceQuestion[];
  readonly chosen: ChosenSlice | null;
  /** Something was asked for that there is not, or not any more: everybody is shown. */
  readonly isUnknown: boolean;
};

type KnownSlice = {
  readonly questionId: string;
  readonly option: string;
  readonly answered: number | null;
};

const sliceKey = (questionId: string, option: string): string => `${questionId}.${option}`;

/** The parts of a key; null for what is none. */
export function sliceOfKey(key: string | undefined): { questionId: string; option: string } | null {
  const [, questionId, option] = /^([^.]+)\.(.+)$/.exec(key ?? "") ?? [];
  return questionId !== undefined && option !== undefined ? { questionId, option } : null;
}

export function sliceQuestionsOf(whole: AnalysisResult, known: readonly KnownSlice[]): SliceQuestion[] {
  return whole.items
    .filter((item) => item.construct === "background" && sliceOptionsOf(item).length > 0)
    .map((item) => ({
      questionId: item.questionId,
      prompt: item.prompt,
      label: item.label,
      choices: sliceOptionsOf(item).map(({ id, label }, k): SliceChoice => {
        const slice = known.find((one) => one.questionId === item.questionId && one.option === id);
        const key = sliceKey(item.questionId, id);
        return slice
          ? { key, label, answered: slice.answered, because: null }
          : { key, label, answered: null, because: whyNot(item, k, whole) };
      }),
    }));
}

/** From what everybody may read of the question, so that the reason tells nothing more. */
function whyNot(item: ItemResult, k: number, { thresholds: { numbers } }: AnalysisResult): string {
  const small = `fewer than ${numbers} gave one of the answers to this question, or none`;
  const shown = item.groups.flatMap((group) => (group.status === "shown" ? [group] : []));
  if (shown.length === 0) return small;
  const code = item.scale.type === "ordinal" ? item.scale.lo + k : k;
  const people = shown.map(({ counts }) => counts.find(([value]) => value === code)?.[1] ?? 0);
  if (people.every((n) => n === 0)) return "nobody gave this answer";
  return `${small}, in all audiences but one`;
}

export function chosenOf(
  questions: readonly SliceQuestion[],
  key: string | undefined,
  whole: AnalysisResult,
): ChosenSlice | null {
  for (const { prompt, choices } of questions) {
    const choice = choices.find((one) => one.key === key);
    if (choice && choice.answered !== null) {
      return { key: choice.key, prompt, label: choice.label, answered: choice.answered, of: whole.total.answered };
    }
  }
  return null;
}
