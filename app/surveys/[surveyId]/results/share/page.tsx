import type { Metadata } from "next";
import Link from "next/link";
import { OnlyHere } from "@/components/people/only-here";
import { LinkCard } from "@/components/results/share/link-card";
import { LinkForm } from "@/components/results/share/link-form";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { DEFAULT_SHARED } from "@/lib/analysis/share-sections";
import { isOnlyHere, origin } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import { may } from "@/lib/services/permissions";
import { type ListedLink, listShareLinks } from "@/lib/services/share-links";
import { learnedPage } from "@/lib/services/what-we-learned";
import { changeLinkAction, createLinkAction, revokeLinkAction } from "./actions";
import { LearnedSection } from "./learned-section";
import "./share.css";

export const metadata: Metadata = { title: "Share results" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ShareResultsPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/results/share`);
  const { survey, result } = await orNotFound(findResult(context, surveyId));
  const header = (
    <div className="stack-loose">
      <nav aria-label="Where you are" className="small">
        <Link href={`/surveys/${surveyId}/results`}>Results</Link> / <b aria-current="page">Share</b>
      </nav>
      <PageHeader
        kicker={survey.title}
        title="Share results"
        summary="A link shows the parts you choose to whoever has it, without an account. It always shows the newest result of this survey; small groups stay hidden as they are for you."
      />
    </div>
  );
  if (!may(context.actor, "share results")) {
    return (
      <main id="main" className="page share-page">
        {header}
        <Notice title="Your role may read results, not share them. Ask an owner or editor." still />
      </main>
    );
  }
  const [links, learned] = [await listShareLinks(context, surveyId), await learnedPage(context, surveyId)];
  const base = await origin();
  const query = await searchParams;
  return (
    <main id="main" className="page share-page">
      {header}
      {isOnlyHere(base) ? <OnlyHere base={base} /> : null}
      {result ? null : (
        <Notice title="There is no result yet." still>
          You can make links now. Until the survey is closed and evaluated they say that it is too early.
        </Notice>
      )}
      <LinksSection surveyId={surveyId} links={links} base={base} said={saidOf(query)} saved={savedOf(query)} />
      <LearnedSection
        surveyId={surveyId}
        learned={learned}
        base={base}
        said={query["learned"]}
        saved={savedOf(query)}
      />
    </main>
  );
}

type SectionProps = Readonly<{
  surveyId: string;
  links: readonly ListedLink[];
  base: string;
  said: string | null;
  saved: Saved;
}>;

function LinksSection({ surveyId, links, base, said, saved }: SectionProps) {
  const initial = { name: "", sections: DEFAULT_SHARED, endsOn: "" };
  const newest = links[0]?.id ?? "none";
  return (
    <section className="section stack" aria-labelledby="links">
      <KeepFocus on={`link-${newest}`} when={newest} />
      <h2 className="heading" id="links">
        Links
      </h2>
      {said ? <Notice tone="success" title={said} /> : null}
      {links.length === 0 ? (
        <EmptyState title="Nobody outside has a link yet" level={3}>
          <p>Make one below: for the board, a sponsor, a partner. You can change it or take it back at any time.</p>
        </EmptyState>
      ) : (
        <ul className="stack">
          {links.map(({ path, ...link }) => (
            <LinkCard
              key={link.id}
              link={{ ...link, url: base + path }}
              saved={saved.what === link.id ? saved.at : ""}
              changeAction={changeLinkAction.bind(null, { surveyId, linkId: link.id })}
              revokeAction={revokeLinkAction.bind(null, { surveyId, linkId: link.id })}
            />
          ))}
        </ul>
      )}
      <div className="card card-padded stack">
        <h3 className="subheading">Make a link</h3>
        {/* Begins anew once it has made one. */}
        <LinkForm
          key={newest}
          action={createLinkAction.bind(null, surveyId)}
          id="new"
          initial={initial}
          hasPassword={false}
          label="Make the link"
          busy="Making …"
          primary
        />
      </div>
    </section>
  );
}

type Saved = Readonly<{ what: unknown; at: string }>;

/** Which form was saved last, and when: it begins anew, though it may hold what it held before. */
const savedOf = (query: Readonly<Record<string, unknown>>): Saved => ({
  what: query["changed"] ?? (query["learned"] ? "learned" : null),
  at: String(query["at"] ?? ""),
});

function saidOf(query: Readonly<Record<string, unknown>>): string | null {
  if (query["made"]) return "The link is made. Copy its address below and pass it on.";
  if (query["changed"]) return "The link is changed. Its address stays the same.";
  return query["revoked"] ? "The link was taken back. It shows nothing any more." : null;
}
