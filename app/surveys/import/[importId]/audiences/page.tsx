import type { Metadata } from "next";
import { ImportAudiences } from "@/components/studio/import-audiences";
import { ImportSteps } from "@/components/studio/import-steps";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextInput } from "@/components/ui/text-input";
import { MOST_AUDIENCES } from "@/lib/import/audience-choice";
import { saveAudiencesAction } from "../../actions";
import { readPlan } from "../../read-plan";
import "../../import.css";

export const metadata: Metadata = { title: "Import answers: audiences" };

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<{ look?: string }> };

export default async function ImportAudiencesPage({ params, searchParams }: Props) {
  const { importId } = await params;
  const { draft, plan } = await readPlan(importId, "/audiences");
  const { look } = await searchParams;
  const { audienceColumn, entries, audiences, audienceError } = plan;
  const many = entries.filter(({ value }) => value !== "").length > MOST_AUDIENCES;
  return (
    <main id="main" className="page-narrow import-flow">
      <PageHeader
        title="Who is compared?"
        summary={
          audienceColumn === null
            ? "No column tells audiences apart, so everybody is one audience and nothing is compared."
            : `“${audienceColumn}” tells the audiences apart. Entries with the same name become one audience.`
        }
      />
      <ImportSteps current="Audiences" />
      {look && audienceError ? <Notice tone="error" title={audienceError} /> : null}
      {many ? (
        <Notice tone="info" title={`Choose two to ${MOST_AUDIENCES} audiences.`} still>
          The column has {entries.length.toLocaleString("en-GB")} different entries. Rows of the others are left out. To
          put several together, give them the same name.
        </Notice>
      ) : null}
      <form action={saveAudiencesAction.bind(null, importId)} className="stack-loose">
        {audienceColumn === null ? (
          <TextInput
            name="everybody"
            label="Name of the audience"
            required
            maxLength={60}
            defaultValue={draft.everybody}
          />
        ) : (
          <ImportAudiences entries={entries} choices={audiences} />
        )}
        <div className="form-actions">
          <Button type="submit" variant="primary">
            Go on and check
          </Button>
          <Button type="submit" variant="quiet" name="go" value="back" formNoValidate>
            Back to the columns
          </Button>
        </div>
      </form>
    </main>
  );
}
