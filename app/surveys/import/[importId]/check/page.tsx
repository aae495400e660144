import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportConfirmForm } from "@/components/studio/import-confirm-form";
import { ImportProblems } from "@/components/studio/import-problems";
import { ImportSteps } from "@/components/studio/import-steps";
import { ImportSummary } from "@/components/studio/import-summary";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { previewImport } from "@/lib/services/import-plan";
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
    <main id="main" className="page stack-loose">
      <PageHeader title="Check before you import" summary="This is what the survey will hold. Nothing is stored yet." />
      <ImportSteps current="check" base={base} />
      <ImportSummary imported={imported} />
      {problems.length > 0 ? (
        <section className="section stack">
          <h2 className="heading">
            {problems.length.toLocaleString("en-GB")} {problems.length === 1 ? "problem" : "problems"}
          </h2>
          <p>
            You can go on: a cell that cannot be read counts as not answered, and a row without an audience is left out.
            Or put it right in the file and send it again.
          </p>
          <ImportProblems problems={problems} />
        </section>
      ) : (
        <Notice tone="success" title="Every cell can be read." still />
      )}
      <section className="section stack">
        <h2 className="heading">Import</h2>
        <p>
          The survey is closed from the start, and its analysis begins at once. The file is deleted. As everywhere, what
          an audience of fewer than five answers said stays hidden.
        </p>
        {responses.length > 0 ? (
          <ImportConfirmForm
            action={confirmImportAction.bind(null, importId)}
            title={draft.title}
            label={`Import ${n} ${responses.length === 1 ? "answer" : "answers"}`}
          />
        ) : (
          <Notice tone="error" title="No row would be imported. Look at the columns and audiences again." still />
        )}
      </section>
      <div className="row">
        <ButtonLink href={`${base}/audiences`} variant="quiet">
          Back to the audiences
        </ButtonLink>
        <form action={discardImportAction.bind(null, importId)}>
          <Button type="submit" variant="quiet">
            Discard this upload
          </Button>
        </form>
      </div>
    </main>
  );
}
