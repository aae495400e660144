import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { Comparison } from "@/components/results/comparison";
import { minuteInWords } from "@/components/results/minute-in-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { compareWithEarlier, type EarlierRun } from "@/lib/services/compare-results";
import "../results.css";
import "./compare.css";

export const metadata: Metadata = { title: "Compare with an earlier result" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const query = z.object({ with: z.uuid() });

export default async function ComparePage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/results/compare`);
  const asked = await searchParams;
  const withRun = query.safeParse(asked).data?.with ?? null;
  const { survey, choices, chosen, comparison } = await orNotFound(compareWithEarlier(context, surveyId, withRun));
  const isUnknown = asked["with"] !== undefined && asked["with"] !== "" && !chosen;
  return (
    <main id="main" className="page stack-loose">
      <nav aria-label="Where you are" className="small">
        <Link href={`/surveys/${surveyId}/results`}>Results</Link> / <b aria-current="page">Compare</b>
      </nav>
      <PageHeader title="Compare with an earlier result" kicker={survey.title} />
      {isUnknown ? (
        <Notice tone="warning" title="There is no such earlier result" still>
          Choose one of those below.
        </Notice>
      ) : null}
      {choices.length === 0 ? <NothingEarlier surveyId={surveyId} /> : <Choice choices={choices} chosen={withRun} />}
      {typeof comparison === "string" ? (
        <Notice tone="warning" title="These two results are not shown side by side" still>
          {comparison}
        </Notice>
      ) : null}
      {chosen && comparison !== null && typeof comparison !== "string" ? (
        <Comparison comparison={comparison} then={`Then: ${nameOf(chosen)}`} now="Now: the result of this survey" />
      ) : null}
    </main>
  );
}

const nameOf = ({ title, finishedAt }: EarlierRun) => (finishedAt ? `${title}, ${minuteInWords(finishedAt)}` : title);

/** A plain form that asks: it works without a script, and the address holds the choice. */
function Choice({ choices, chosen }: Readonly<{ choices: readonly EarlierRun[]; chosen: string | null }>) {
  return (
    <form method="get" className="compare-form print-hidden">
      <Select
        name="with"
        label="Compare with"
        defaultValue={chosen ?? choices[0]?.runId ?? ""}
        options={choices.map((one) => ({ value: one.runId, label: nameOf(one) }))}
      />
      <Button type="submit">Compare</Button>
    </form>
  );
}

const NothingEarlier = ({ surveyId }: Readonly<{ surveyId: string }>) => (
  <EmptyState title="Nothing to compare with yet">
    <p>
      A result can stand beside an earlier one of this survey, or beside that of another survey which asks the same
      audiences the same questions, such as a pulse.{" "}
      <Link href={`/surveys/${surveyId}/results`}>Back to the results</Link>
    </p>
  </EmptyState>
);
