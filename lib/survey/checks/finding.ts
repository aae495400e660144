import type { Instrument } from "../instrument";

/** Something about a questionnaire that would cost answers or make them hard to read. */
export type Finding = {
  readonly rule: string;
  /** "must": the survey cannot be opened like this. "may": a second look; the writer decides. */
  readonly level: "must" | "may";
  /** Null: it is about the whole. */
  readonly questionId: string | null;
  /** Where the words stand: "Question", "Help for Executives". */
  readonly where: string | null;
  /** The words themselves. */
  readonly quote: string | null;
  readonly problem: string;
  /** What to do about it. */
  readonly advice: string;
};

export type Rule = (instrument: Instrument) => Finding[];
