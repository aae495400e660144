import type { Metadata } from "next";
import Link from "next/link";
import { ChecksHome } from "@/components/results/checks/checks-home";
import { viewOf } from "@/components/results/view";
import { EmptyState } from "@/components/ui/empty-state";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import "../headline.css";
import "../results.css";
import "./checks.css";

export const metadata: Metadata = { title: "How far to trust this result" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ChecksPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/results/checks`);
  const { result } = await orNotFound(findResult(context, surveyId));
  return (
    <main id="main" className="page">
      <nav aria-label="Where you are" className="small">
        <Link href={`/surveys/${surveyId}/results`}>Results</Link> / <b aria-current="page">Checks</b>
      </nav>
      {result ? (
        <ChecksHome result={result} view={viewOf(await searchParams)} />
      ) : (
        <EmptyState title="Nothing to check yet">
          <p>Checks come with the first result of this survey.</p>
        </EmptyState>
      )}
    </main>
  );
}
