import { QuestionsSection } from "@/components/studio/questions-section";
import { StepForm } from "@/components/studio/survey-forms";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatusChip } from "@/components/ui/status-chip";
import type { Instrument } from "@/lib/survey/instrument";

type State = { readonly ok: boolean; readonly message: string } | null;
type Props = Readonly<{
  survey: {
    readonly title: string;
    readonly status: "draft" | "collecting" | "closed";
    readonly source: "links" | "import";
    readonly instrument: Instrument;
  };
  why: keyof typeof REASONS;
  /** Makes a draft with the same questions; null for whoever may not. */
  action: ((before: State) => Promise<State>) | null;
}>;

const REASONS = {
  answered: "Somebody has begun to answer, so these questions stay as they are: everybody is asked the same.",
  closed: "This survey is closed, so its questions stay as they are: its results are about them.",
  role: "Your role may read the questions, not change them. Ask an owner or editor.",
} as const;

/** The questions, to read. */
export function LockedQuestions({ survey, why, action }: Props) {
  return (
    <main id="main" className="page survey-page">
      <PageHeader kicker={<StatusChip status={survey.status} />} title={survey.title} />
      <div className="stack">
        <Notice title={REASONS[why]} still>
          {action ? (
            <p className="small">
              To change something, make a new version: a draft of its own with the same questions and the same codes, so
              that its answers can be compared with these.
            </p>
          ) : null}
        </Notice>
        {action ? <StepForm action={action} label="Make a new version" busy="Copying …" primary /> : null}
      </div>
      <QuestionsSection instrument={survey.instrument} source={survey.source} />
    </main>
  );
}
