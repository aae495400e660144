import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DiscardImport } from "@/components/studio/discard-import";
import { ImportConfirmForm } from "@/components/studio/import-confirm-form";
import { ImportProblems } from "@/components/studio/import-problems";
import { ImportSteps } from "@/components/studio/import-steps";
import { ImportSummary } from "@/components/studio/import-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { previewImport } from "@/lib/services/import-plan";
import { DEFAULT_MINIMUM } from "@/lib/survey/default-minimum";
import { confirmImportAction, discardImportAction } from "../../actions";
import { readPlan } from "../../read-plan";
import "../../import.css";

export const metadata: Metadata = { title: "Import answers: check" };

type Props = { params: Promise<{ importId: string }> };

export default async function ImportCheckPage({ params }: Props) {
  const { importId } = await params;
  const { base, draft, table, plan } = await readPlan(importId, "/check");
  if (plan.columnErrors.length > 0) redirect(`${base}?look=1`);
  if (!plan.mapping) redirect(`${base}/audiences?look=1`);
  const imported = previewImport(table, plan.mapping);
  const { problems, responses } = imported;
  const n = responses.length.toLocaleString("en-GB");
  return (
    <main id="main" className="page import-flow">
      <PageHeader title="Check before you import" summary="This is what the survey will hold. Nothing is stored yet." />
      <ImportSteps current="Check" />
      <ImportSummary imported={imported} minimum={DEFAULT_MINIMUM.numbers} />
      {problems.length > 0 ? (
        <section className="section stack">
          <h2 className="heading">
            {problems.length.toLocaleString("en-GB")} {problems.length === 1 ? "problem" : "problems"} in the file
          </h2>
          <p>
            You can go on: a cell that cannot be read counts as not answered, and a row whose audience is unknown is
            left out. Or put it right in the file and send it again.
          </p>
          <ImportProblems problems={problems} />
        </section>
      ) : (
        <Notice tone="success" title="Every cell can be read." still />
      )}
      <section className="section stack">
        <h2 className="heading">Import</h2>
        <p>
          The survey is closed from the start, and its analysis begins at once. The file is deleted. As everywhere,
          numbers of an audience show from {DEFAULT_MINIMUM.numbers} answers, its words from {DEFAULT_MINIMUM.words}.
        </p>
        {responses.length > 0 ? null : (
          <Notice tone="error" title="No row would be imported. Look at the columns and audiences again." still />
        )}
        <ImportConfirmForm
          action={confirmImportAction.bind(null, importId)}
          title={draft.title}
          label={
            responses.length > 0 ? `Import the answers of ${n} ${responses.length === 1 ? "person" : "people"}` : null
          }
        />
      </section>
      <DiscardImport action={discardImportAction.bind(null, importId)} />
    </main>
  );
}
