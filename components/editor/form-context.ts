import { createContext, useContext } from "react";
import type { Instrument, Question } from "@/lib/survey/instrument";

/** What the fields of a question need to know around it. */
export type QuestionFormContext = {
  readonly instrument: Instrument;
  readonly question: Question;
  /** What is wrong, by the name of its field. */
  readonly errors: Readonly<Record<string, string>>;
  /** Links are out: words may change, nothing else. */
  readonly onlyWords: boolean;
};

const Context = createContext<QuestionFormContext | null>(null);
export const QuestionFormProvider = Context.Provider;

export function useQuestionForm(): QuestionFormContext {
  const found = useContext(Context);
  if (!found) throw new Error("A field of a question stands outside its form.");
  return found;
}
