import { capital, listed, plainText, plural } from "@/lib/findings/rich-text";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";
import { minutesInWords } from "@/lib/survey/minutes-in-words";
import { type Coverage, uncounted } from "./coverage-words";

export type RunState = "queued" | "running" | "done" | "failed" | "cancelled";
export type Finding = Readonly<{ headline: string; clearGaps: number }>;
export type Standing = Readonly<{
  status: "draft" | "collecting" | "closed";
  /** Where the newest run stands; an older one may have left the finding. */
  run: RunState | null;
  finding: Finding | null;
  canEdit: boolean;
  pastItsDay: boolean;
}>;

/** The one next thing to do, and where. */
export function nextStep({ status, run, finding, canEdit, pastItsDay }: Standing): { label: string; path: string } {
  if (status === "draft") return { label: canEdit ? "Edit" : "See the questions", path: "/questions" };
  if (status === "collecting") {
    const label = !canEdit ? "See who has answered" : pastItsDay ? "Close it" : "People";
    return { label, path: "/people" };
  }
  if (finding) return { label: "Open results", path: "/results" };
  if (run === null) return { label: canEdit ? "Analyse" : "See where it stands", path: "/results" };
  const isUnderWay = run === "queued" || run === "running" || run === "done";
  return { label: isUnderWay ? "See progress" : "See what happened", path: "/results" };
}

type Asked = Readonly<{ instrument: Instrument; coverage: readonly Coverage[] }>;

/** What a reader should know first: the finding, else where the survey stands. */
export function cardSentence(standing: Standing, { instrument, coverage }: Asked): string {
  const { status, run, finding, pastItsDay } = standing;
  if (status === "draft") {
    return `${plural(questionsOf(instrument).length, "question")}, ${minutesInWords(instrument)}.`;
  }
  if (status === "collecting") {
    const covered = missingSentence(coverage, instrument);
    return pastItsDay ? `Its last day has passed; the links are shut. ${covered}` : covered;
  }
  if (finding)
    return `${finding.headline}${finding.clearGaps > 0 ? ` ${plural(finding.clearGaps, "clear gap")}.` : ""}`;
  if (run === "failed") return "The analysis stopped before its end.";
  if (run === "cancelled") return "The analysis was cancelled.";
  return run === null ? "Not analysed yet." : "The answers are being analysed.";
}

/** A remark under a finding that a newer run has not replaced. */
export function laterRun({ status, run, finding }: Standing): string | null {
  if (status !== "closed" || !finding || run === "done" || run === null) return null;
  if (run === "failed") return "A newer analysis stopped before its end.";
  return run === "cancelled" ? "A newer analysis was cancelled." : "A newer analysis is under way.";
}

/** "Executives are not reportable yet." */
function missingSentence(coverage: readonly Coverage[], { audiences }: Instrument): string {
  const missing = coverage.filter(({ numbers }) => !numbers);
  if (missing.length === 0) return "Every audience can already be reported.";
  if (missing.length === coverage.length) return "No audience can be reported yet.";
  const names = missing.flatMap(({ audience }) => audiences.find(({ id }) => id === audience)?.many ?? []);
  return `${capital(plainText(listed(names)))} are not reportable yet.`;
}

const EDITIONS = { full: "Full questionnaire", core: "Five-minute core", "public-sector": "Public sector" } as const;

/** What kind of survey it is: many have the same title. */
export function kindOfSurvey({ edition, id }: Instrument, source: "links" | "import"): string {
  if (source === "import") return "Imported answers";
  if (edition !== "custom") return EDITIONS[edition];
  return id.endsWith("-pulse") ? "Pulse" : "Own questions";
}

/** "7", "9 or more", "under 5". */
export function cardCount(one: Coverage, minimum: number): string {
  const { answered, exact } = one;
  const mayBeMore = uncounted(one) !== null;
  if (answered === null) return mayBeMore ? "too few" : `under ${minimum}`;
  const count = answered.toLocaleString("en-GB");
  return exact && !mayBeMore ? count : `${count} or more`;
}
