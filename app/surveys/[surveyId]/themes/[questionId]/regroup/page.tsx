import type { Metadata } from "next";
import { RefreshEvery } from "@/app/surveys/[surveyId]/refresh-every";
import { StepForm } from "@/components/studio/survey-forms";
import { NoThemes } from "@/components/themes/no-themes";
import { PreviewCompare } from "@/components/themes/preview-compare";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ThemesPreview } from "@/lib/analysis/themes-page";
import { AppError } from "@/lib/errors";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import type { Context } from "@/lib/services/context";
import { readPreview } from "@/lib/services/preview-themes";
import { openThemes } from "../../open-themes";
import { applyPreviewAction, cancelPreviewAction, previewAction } from "./actions";
import "../../ways.css";

export const metadata: Metadata = { title: "Finer or coarser themes" };

type Props = {
  params: Promise<{ surveyId: string; questionId: string }>;
  searchParams: Promise<{ preview?: string | string[] }>;
};

/** 1 is how the analysis sorts by itself. */
const STEPS = [
  { label: "Much coarser", resolution: 0.4 },
  { label: "Coarser", resolution: 0.7 },
  { label: "Finer", resolution: 1.5 },
  { label: "Much finer", resolution: 2.5 },
] as const;

export default async function RegroupPage({ params, searchParams }: Props) {
  const where = await params;
  const base = `/surveys/${where.surveyId}/themes/${where.questionId}`;
  const context = await studioContext(`${base}/regroup`);
  const { survey, page, why } = await orNotFound(openThemes(context, where));
  if (!page?.mayEdit) {
    const whyNot = page ? "Your role reads the themes. Owners and editors sort them finer or coarser." : why;
    return <NoThemes title={survey.title} surveyId={where.surveyId} why={whyNot} />;
  }
  const [previewId = ""] = [(await searchParams).preview ?? ""].flat();
  const { preview, isOld } = await previewOf(context, { surveyId: where.surveyId, previewId });
  const isUnderWay = preview?.state === "queued" || preview?.state === "running";
  return (
    <main id="main" className="page">
      {isUnderWay ? <RefreshEvery seconds={1} /> : null}
      <PageHeader
        kicker={page.prompt}
        title="Finer or coarser themes"
        summary="Look at another sorting first. Nothing changes until you use it, and Undo brings the present one back."
      >
        <ButtonLink href={base}>Back to the themes</ButtonLink>
      </PageHeader>
      <section className="section stack" aria-labelledby="steps">
        <h2 className="heading" id="steps">
          How fine
        </h2>
        <div className="row">
          {STEPS.map(({ label, resolution }) => (
            <StepForm
              key={label}
              action={previewAction.bind(null, where, resolution)}
              label={preview?.resolution === resolution ? `${label} (shown below)` : label}
              busy="Asking …"
            />
          ))}
        </div>
      </section>
      {/* It stands there from the first: what comes together with its place is not read out. */}
      <p role="status" className="finding">
        {statusWords(preview?.state)}
      </p>
      {preview && isUnderWay ? (
        <section className="section stack" aria-label="Preview">
          <noscript>
            <p className="small secondary">Reload this page to see whether it is done.</p>
          </noscript>
          <StepForm
            action={cancelPreviewAction.bind(null, where, preview.previewId)}
            label="Stop sorting"
            busy="Stopping …"
          />
        </section>
      ) : null}
      {isOld ? (
        <Notice title="There are newer results than this preview was made from" still>
          The themes are as they were. Choose above to see them sorted another way.
        </Notice>
      ) : null}
      {preview?.state === "failed" || preview?.state === "cancelled" ? (
        <Notice tone={preview.state === "failed" ? "error" : "info"} title="There is no preview" still>
          {preview.failure ?? "It was stopped."} The themes are as they were. Choose above to try again.
        </Notice>
      ) : null}
      {preview?.state === "done" ? (
        <PreviewCompare page={page} preview={preview}>
          <StepForm
            action={applyPreviewAction.bind(null, where, preview.previewId)}
            label="Use this sorting"
            busy="Sorting …"
            primary
          />
        </PreviewCompare>
      ) : null}
    </main>
  );
}

function statusWords(state: ThemesPreview["state"] | undefined): string {
  if (state === "queued" || state === "running")
    return "Sorting the statements another way. The themes stay as they are meanwhile.";
  return state === "done" ? "The other sorting is ready. Below stands what would change." : "";
}

async function previewOf(context: Context, of: { surveyId: string; previewId: string }) {
  if (!of.previewId) return { preview: null, isOld: false };
  try {
    return { preview: await orNotFound(readPreview(context, of)), isOld: false };
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return { preview: null, isOld: true };
    throw error;
  }
}
