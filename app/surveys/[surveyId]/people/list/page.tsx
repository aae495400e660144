import type { Metadata } from "next";
import Link from "next/link";
import { AudienceName } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { requireSurvey } from "@/lib/services/find-survey";
import { listPeople, listPeopleInput } from "@/lib/services/list-people";
import { may } from "@/lib/services/permissions";
import { NotYours } from "../not-yours";
import "../people.css";

export const metadata: Metadata = { title: "The list" };

type Query = { words?: string; audience?: string; page?: string; removed?: string };
type Props = { params: Promise<{ surveyId: string }>; searchParams: Promise<Query> };

export default async function ListPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/people/list`);
  await orNotFound(requireSurvey(context, surveyId));
  if (!may(context.actor, "see people")) return <NotYours surveyId={surveyId} />;
  const query = await searchParams;
  const removed = query.removed === "1";
  const input = listPeopleInput.parse({ ...query, audience: query.audience || null, removed });
  const { survey, people, n, page, pages, nRemoved } = await listPeople(context, surveyId, input);
  const { audiences } = survey.instrument;
  const here = `/surveys/${surveyId}/people`;
  const pageAt = (to: number) => {
    const asked = { ...(input.words && { words: input.words }), ...(input.audience && { audience: input.audience }) };
    return `${here}/list?${new URLSearchParams({ ...asked, ...(removed && { removed: "1" }), page: String(to) })}`;
  };
  return (
    <main id="main" className="page people-page">
      <PageHeader
        kicker={<Link href={here}>People</Link>}
        title={removed ? "Taken off the list" : "The list"}
        summary={
          removed
            ? "Their links open nothing. What they sent before stays counted."
            : "Who was asked. Nothing here says who has answered."
        }
      >
        {removed ? (
          <ButtonLink href={`${here}/list`}>Back to the list</ButtonLink>
        ) : nRemoved > 0 ? (
          <ButtonLink href={`${here}/list?removed=1`}>Taken off: {nRemoved}</ButtonLink>
        ) : null}
      </PageHeader>
      <form method="get" className="people-search">
        {removed ? <input type="hidden" name="removed" value="1" /> : null}
        <TextInput name="words" type="search" label="Name or address" defaultValue={input.words} />
        <Select
          name="audience"
          label="Audience"
          defaultValue={input.audience ?? ""}
          options={[
            { value: "", label: "All audiences" },
            ...audiences.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button type="submit">Search</Button>
      </form>
      {n === 0 ? (
        <NobodyHere isSearch={Boolean(input.words || input.audience)} removed={removed} here={here} />
      ) : (
        <DataTable
          className="people-table"
          caption={n === 1 ? "1 person" : `${n.toLocaleString("en-GB")} people`}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              header: "Name",
              cell: ({ id, name, email }) => <Link href={`${here}/${id}`}>{name || email || "No name"}</Link>,
            },
            { id: "email", header: "Address", cell: ({ email }) => email ?? <span className="muted">no address</span> },
            {
              id: "audience",
              header: "Audience",
              cell: (person) => {
                const audience = audiences.find(({ id }) => id === person.audience);
                return audience ? <AudienceName shape={audience.shape} name={audience.name} /> : null;
              },
            },
            // Whether an invitation reached its address (never a reminder: those go to people who have not answered) stands here.
            { id: "note", header: "Mail", cell: ({ unsubscribed }) => (unsubscribed ? "Wants no mail" : "") },
          ]}
        />
      )}
      {pages > 1 ? (
        <nav className="row" aria-label="Pages of the list">
          {page > 1 ? <ButtonLink href={pageAt(page - 1)}>Before</ButtonLink> : null}
          <span className="small secondary">
            Page {page} of {pages}
          </span>
          {page < pages ? <ButtonLink href={pageAt(page + 1)}>Next</ButtonLink> : null}
        </nav>
      ) : null}
    </main>
  );
}

/** An empty list, with the way on. */
function NobodyHere({ isSearch, removed, here }: Readonly<{ isSearch: boolean; removed: boolean; here: string }>) {
  if (isSearch) {
    const all = removed ? `${here}/list?removed=1` : `${here}/list`;
    return (
      <EmptyState title="Nobody is found" actions={<ButtonLink href={all}>Show everybody</ButtonLink>}>
        Look for a part of the name or address, in all audiences.
      </EmptyState>
    );
  }
  if (removed) return <EmptyState title="Nobody was taken off" />;
  return (
    <EmptyState
      title="Nobody is on the list yet"
      actions={
        <ButtonLink href={`${here}#import`} variant="primary">
          Add people
        </ButtonLink>
      }
    >
      Paste them from a spreadsheet or take a file; each gets a link of their own.
    </EmptyState>
  );
}
