import type { Metadata } from "next";
import { DiscardImport } from "@/components/studio/discard-import";
import { ImportColumn } from "@/components/studio/import-column";
import { ImportPreview } from "@/components/studio/import-preview";
import { ImportSteps } from "@/components/studio/import-steps";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { discardImportAction, saveColumnsAction } from "../actions";
import { readPlan } from "../read-plan";
import "../import.css";

export const metadata: Metadata = { title: "Import answers: columns" };

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<{ look?: string }> };

export default async function ImportColumnsPage({ params, searchParams }: Props) {
  const { importId } = await params;
  const { draft, table, plan } = await readPlan(importId, "");
  const { look } = await searchParams;
  const errors = look ? plan.columnErrors : [];
  const general = errors.find(({ place }) => place === null)?.message;
  return (
    <main id="main" className="page import-flow">
      <PageHeader
        title="What do the columns mean?"
        summary="Each column has a proposal. Change what is wrong, and leave out what tells who a person is."
      />
      <ImportSteps current="Columns" />
      {errors.length > 0 ? (
        <Notice
          tone="error"
          title={
            general ?? `${errors.length === 1 ? "One column needs" : `${errors.length} columns need`} another look.`
          }
        >
          {errors.map(({ place, message }) =>
            place === null ? null : (
              <p key={place}>
                <a href={`#column-${place}`}>{table.columns[place]}</a>: {message}
              </p>
            ),
          )}
        </Notice>
      ) : null}
      <ImportPreview table={table} fileName={draft.fileName} />
      <form action={saveColumnsAction.bind(null, importId)}>
        <input type="hidden" name="n" value={table.columns.length} />
        {plan.described.map((described, place) => {
          const choice = plan.columns[place];
          const error = errors.find((one) => one.place === place)?.message;
          return choice ? (
            <ImportColumn key={described.column} place={place} described={described} choice={choice} error={error} />
          ) : null;
        })}
        <div className="form-actions">
          <Button type="submit" variant="primary">
            Go on to the audiences
          </Button>
        </div>
      </form>
      <DiscardImport action={discardImportAction.bind(null, importId)} />
    </main>
  );
}
