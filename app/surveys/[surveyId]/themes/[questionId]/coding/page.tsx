import type { Metadata } from "next";
import { StepForm } from "@/components/studio/survey-forms";
import { Agreement } from "@/components/themes/coding/agreement";
import { CoderList } from "@/components/themes/coding/coder-list";
import { CodingDesk } from "@/components/themes/coding/coding-desk";
import { nextUnsorted } from "@/components/themes/coding/next-unsorted";
import { NoThemes } from "@/components/themes/no-themes";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import type { CodingPage, ThemesPage } from "@/lib/analysis/themes-page";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { readAgreement, readCoding } from "@/lib/services/second-coding";
import { openThemes } from "../../open-themes";
import type { Where } from "../actions";
import { finishCodingAction, saveCodingAction, saveCodingForm, startCodingAction } from "./actions";
import "../../themes.css";
import "../../ways.css";

export const metadata: Metadata = { title: "Second coder" };

type Query = { at?: string | string[]; coding?: string | string[] };
type Props = { params: Promise<Where>; searchParams: Promise<Query> };

export default async function CodingPageOfQuestion({ params, searchParams }: Props) {
  const where = await params;
  const base = `/surveys/${where.surveyId}/themes/${where.questionId}`;
  const context = await studioContext(`${base}/coding`);
  const { survey, page, why } = await orNotFound(openThemes(context, where));
  if (!page) return <NoThemes title={survey.title} surveyId={where.surveyId} why={why} />;
  const query = await searchParams;
  const [asked, at] = [query.coding, query.at].map((value) => [value ?? ""].flat()[0] ?? "");
  const mine = page.coders.find((coder) => coder.mine);
  const isCoding = page.mayEdit && mine !== undefined && !mine.finished;
  const codingOf = { surveyId: where.surveyId };
  const coding = isCoding ? await orNotFound(readCoding(context, { ...codingOf, codingId: mine.codingId })) : null;
  const shown = page.coders.find(({ codingId, finished }) => finished && codingId === asked);
  const agreement =
    shown && !isCoding ? await orNotFound(readAgreement(context, { ...codingOf, codingId: shown.codingId })) : null;
  return (
    <main id="main" className="page-narrow">
      <PageHeader kicker={agreement ? "Second coder" : page.prompt} title={agreement ? page.prompt : "Second coder"}>
        <ButtonLink href={agreement ? `${base}/coding` : base}>
          {agreement ? "Back to the coders" : "Back to the themes"}
        </ButtonLink>
      </PageHeader>
      {coding ? <Coding where={where} coding={coding} at={at ?? ""} /> : null}
      {agreement ? (
        <Agreement agreement={agreement} base={base} names={new Map(page.themes.map(({ id, label }) => [id, label]))} />
      ) : null}
      {coding || agreement ? null : <Coders where={where} page={page} hasOwn={mine !== undefined} />}
    </main>
  );
}

function Coding({ where, coding, at }: Readonly<{ where: Where; coding: CodingPage; at: string }>) {
  const sorted = coding.statements.map(({ themes }) => themes);
  const asked = Number(at) - 1;
  const first = sorted[asked] === undefined ? nextUnsorted(sorted, -1) : asked;
  // Without a script the page that comes is the one after this.
  const next = Math.min(first + 2, sorted.length);
  return (
    <CodingDesk
      coding={coding}
      first={first}
      save={saveCodingAction.bind(null, where)}
      plain={saveCodingForm.bind(null, where, next)}
      finish={
        <div className="stack themes-finish">
          <p className="finding">All {sorted.length} are sorted.</p>
          <p className="small secondary">
            Finishing shows how far you agree with the sorting before. After that nothing of yours changes any more.
          </p>
          <StepForm
            action={finishCodingAction.bind(null, where, coding.codingId)}
            label="Finish and compare"
            busy="Comparing …"
            primary
          />
        </div>
      }
    />
  );
}

type CodersProps = Readonly<{ where: Where; page: ThemesPage; hasOwn: boolean }>;

function Coders({ where, page, hasOwn }: CodersProps) {
  const base = `/surveys/${where.surveyId}/themes/${where.questionId}/coding`;
  return (
    <section className="section stack" aria-labelledby="coders">
      <h2 className="heading" id="coders">
        Would somebody else sort them alike?
      </h2>
      <p className="finding">
        A second person sorts a sample of the statements without seeing how they are sorted now. Where two people agree,
        themes can be relied on.
      </p>
      {page.coders.length > 0 ? (
        <CoderList coders={page.coders} base={base} />
      ) : (
        <p className="secondary">Nobody has sorted a sample so far.</p>
      )}
      {page.mayEdit && !hasOwn ? (
        <StepForm
          action={startCodingAction.bind(null, where)}
          label="Sort a sample yourself"
          busy="Drawing …"
          primary
        />
      ) : null}
    </section>
  );
}
