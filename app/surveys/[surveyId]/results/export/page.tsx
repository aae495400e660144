import type { Metadata } from "next";
import Link from "next/link";
import { ExportFiles, FILES_ID } from "@/components/results/export/export-files";
import { ExportForm } from "@/components/results/export/export-form";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFocus } from "@/components/ui/keep-focus";
import { PageHeader } from "@/components/ui/page-header";
import { FORMATS } from "@/lib/export/formats";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { DAYS_TO_KEEP_FILES, listExports } from "@/lib/services/list-exports";
import { RefreshEvery } from "../../refresh-every";
import { requestExportAction, retryExportAction } from "./actions";
import "./export.css";

export const metadata: Metadata = { title: "Report and files" };

type Props = { params: Promise<{ surveyId: string }> };

export default async function ExportPage({ params }: Props) {
  const { surveyId } = await params;
  const here = `/surveys/${surveyId}/results/export`;
  const context = await studioContext(here);
  const { survey, files, hasResult } = await orNotFound(listExports(context, surveyId));
  const isUnderWay = files.some(({ state }) => state === "queued" || state === "running");
  return (
    <main id="main" className="page stack-loose">
      {isUnderWay ? <RefreshEvery seconds={1} /> : null}
      <KeepFocus on={FILES_ID} when={files.map(({ id, state }) => `${id} ${state}`).join(" ")} />
      <nav aria-label="Where you are" className="small">
        <Link href={`/surveys/${surveyId}/results`}>Results</Link> / <b aria-current="page">Report and files</b>
      </nav>
      <PageHeader
        title="Report and files"
        kicker={survey.title}
        summary="Made from the newest result. What is hidden on the pages is in no file, and no file holds a single response."
      />
      {hasResult ? (
        <ExportForm action={requestExportAction.bind(null, surveyId)} formats={FORMATS} />
      ) : (
        <EmptyState title="Nothing to take away yet">
          <p>Files are made from a result, and this survey has none so far.</p>
        </EmptyState>
      )}
      {hasResult || files.length > 0 ? (
        <ExportFiles
          files={files}
          formats={FORMATS}
          days={DAYS_TO_KEEP_FILES}
          href={(id) => `${here}/${id}`}
          again={(exportId) => retryExportAction.bind(null, { surveyId, exportId })}
        />
      ) : null}
    </main>
  );
}
