import type { Metadata } from "next";
import { ImportSteps } from "@/components/studio/import-steps";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { studioContext } from "@/lib/http/studio-context";
import { isRefusal, REFUSALS } from "@/lib/services/import-limits";
import { may } from "@/lib/services/permissions";
import "./import.css";

export const metadata: Metadata = { title: "Import answers" };

type Props = { searchParams: Promise<{ problem?: string }> };

export default async function ImportPage({ searchParams }: Props) {
  const { actor } = await studioContext("/surveys/import");
  const { problem } = await searchParams;
  const canEdit = may(actor, "change surveys");
  return (
    <main id="main" className="page-narrow import-flow">
      <PageHeader
        title="Import answers"
        summary="Answers that exist already, exported as a table from any form tool: one row a person."
      />
      <ImportSteps current="File" />
      {isRefusal(problem) ? <Notice tone="error" title={REFUSALS[problem]} /> : null}
      {canEdit ? (
        <UploadForm />
      ) : (
        <Notice title="Your role may look at surveys, not add one. Ask an owner or editor." still />
      )}
    </main>
  );
}

function UploadForm() {
  return (
    <form action="/surveys/import/upload" method="post" encType="multipart/form-data" className="stack">
      <TextInput
        name="file"
        type="file"
        label="File"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        hint="CSV with commas, semicolons or tabs, in any usual encoding; at most 20 MB and 100,000 rows."
      />
      <TextArea
        name="pasted"
        label="Or paste it here"
        hint="Headings first. Cells copied from a spreadsheet keep their columns."
        rows={6}
        spellCheck={false}
      />
      <p className="caption">
        Nothing becomes a survey before you confirm the last step. Until then the file is kept for you alone, for a day
        at most. Take out names, addresses and other columns that you do not need before you send it.
      </p>
      <div className="form-actions">
        <Button type="submit" variant="primary">
          Read the file
        </Button>
      </div>
    </form>
  );
}
