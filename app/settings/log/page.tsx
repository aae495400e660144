import type { Metadata } from "next";
import { LogFilter } from "@/components/settings/log-filter";
import { LogTable } from "@/components/settings/log-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { may } from "@/lib/services/permissions";
import { logInput, readLog } from "@/lib/services/read-log";
import "./log.css";

export const metadata: Metadata = { title: "Log" };

type Props = { searchParams: Promise<{ member?: string; survey?: string; page?: string }> };

export default async function LogPage({ searchParams }: Props) {
  const context = await studioContext("/settings/log");
  if (!may(context.actor, "see the log"))
    return (
      <main id="main" className="page-narrow">
        <PageHeader title="Log" />
        <Notice title="Only an owner of your organization sees who did what." still />
      </main>
    );
  const { member, survey, page } = await searchParams;
  const wanted = logInput.parse({ memberId: member || undefined, surveyId: survey || undefined, page });
  const log = await readLog(context, wanted);
  const isFiltered = wanted.memberId !== undefined || wanted.surveyId !== undefined;
  const at = (path: string, number?: number) => addressOf(path, { ...wanted, page: number });
  return (
    <main id="main" className="page">
      <PageHeader
        title="Log"
        kicker="Settings"
        summary="Who did what in the studio, the newest first. What respondents answer, and who of them has, is never written here."
      >
        <ButtonLink href={at("/settings/log/csv")} download>
          <Icon name="download" /> Download as CSV
        </ButtonLink>
      </PageHeader>
      <LogFilter {...log} {...wanted} />
      {log.n === 0 ? (
        <EmptyState title={isFiltered ? "Nothing was done that fits" : "Nothing has been done yet"}>
          <p>
            {isFiltered ? "Choose all members or all surveys." : "Each change to a survey or the team will stand here."}
          </p>
        </EmptyState>
      ) : (
        <LogTable entries={log.entries} />
      )}
      {log.pages > 1 ? (
        <nav className="row-between log-pages" aria-label="Pages">
          {log.page > 1 ? <ButtonLink href={at("/settings/log", log.page - 1)}>Newer</ButtonLink> : <span />}
          <p className="small secondary">
            Page {log.page} of {log.pages}
          </p>
          {log.page < log.pages ? <ButtonLink href={at("/settings/log", log.page + 1)}>Older</ButtonLink> : <span />}
        </nav>
      ) : null}
    </main>
  );
}

type Wanted = { memberId?: string | undefined; surveyId?: string | undefined; page?: number | undefined };

function addressOf(path: string, { memberId, surveyId, page }: Wanted): string {
  const query = new URLSearchParams({
    ...(memberId && { member: memberId }),
    ...(surveyId && { survey: surveyId }),
    ...(page && page > 1 && { page: String(page) }),
  }).toString();
  return query ? `${path}?${query}` : path;
}
