import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { SkipLink } from "@/components/ui/skip-link";
import type { StatementsPage, ThemesPage } from "@/lib/analysis/themes-page";
import { DeskBar } from "./desk-bar";
import { DeskFoot } from "./desk-foot";
import type { EditAction } from "./edit-reply";
import { Edits } from "./edits";
import { FocusTheme } from "./focus-theme";
import { NewTheme } from "./new-theme";
import { NoStatements } from "./no-statements";
import { Paging } from "./paging";
import type { Place } from "./place";
import { StatementDesk } from "./statement-desk";
import { StatementFilter } from "./statement-filter";
import { ThemeHead } from "./theme-head";
import { ThemeList } from "./theme-list";

type Props = Readonly<{
  page: ThemesPage;
  place: Place;
  /** No theme is chosen yet: a phone shows the list. */
  isListFirst: boolean;
  statements: StatementsPage;
  /** From how many answers words are shown. */
  minimumWords: number;
  /** What was done on another page, which led here; null: nothing. */
  arrived: string | null;
  edit: EditAction;
  bring: (before: string | null) => Promise<string | null>;
}>;

/** Themes on the left, the statements of the open one on the right; on a phone, one after the other. */
export function ThemesDesk({ page, place, isListFirst, statements, minimumWords, arrived, edit, bring }: Props) {
  const { surveyId, themes, audiences } = page;
  const theme = themes.find(({ id }) => id === place.theme) ?? null;
  const survey = `/surveys/${surveyId}`;
  return (
    <Edits
      action={edit}
      mayEdit={page.mayEdit}
      place={place}
      versionHref={`${survey}/themes/version?questionId=${encodeURIComponent(page.questionId)}`}
      version={page.version}
      latest={page.history.latest}
      arrived={arrived}
    >
      <main id="main" className="themes" data-open={isListFirst ? "list" : "theme"}>
        <SkipLink to="theme">Skip to the open theme</SkipLink>
        <div className="themes-top">
          <div className="themes-title">
            <p className="row-tight small secondary">
              <Link href={`${survey}/results?words=${encodeURIComponent(page.questionId)}#words`}>Results</Link>
              <Badge className="tag-long">{codebookWords(page)}</Badge>
            </p>
            <h1 className="themes-prompt">{page.prompt}</h1>
            <Questions page={page} />
          </div>
          <DeskBar base={place.base} canUndo={page.canUndo} canRedo={page.canRedo} />
        </div>
        <section className="themes-left" aria-label="Themes">
          <ThemeList page={page} place={place} />
          <NewTheme />
        </section>
        <section className="themes-right" aria-labelledby="theme">
          <FocusTheme theme={place.theme} />
          <ThemeHead theme={theme} others={themes.filter(({ id }) => id !== place.theme)} listHref={place.base} />
          <StatementFilter place={place} audiences={audiences} total={statements.total} minimumWords={minimumWords} />
          {statements.total === 0 ? <NoStatements place={place} audiences={audiences} /> : null}
          <StatementDesk
            key={`${page.questionId} ${place.theme}`}
            place={place}
            statements={statements.statements}
            total={statements.total}
            themes={themes}
            audiences={audiences}
          />
          <Paging
            place={place}
            next={statements.next}
            previous={statements.previous}
            shown={statements.statements.length}
            total={statements.total}
          />
        </section>
        <DeskFoot
          bring={bring}
          resultsHref={`${survey}/results?words=${encodeURIComponent(page.questionId)}#words`}
          pending={page.pending}
          bringing={page.bringing}
        />
      </main>
    </Edits>
  );
}

function codebookWords({ codebookFrom, mayEdit }: ThemesPage): string {
  const from = {
    machine: "Themes sorted automatically",
    people: "Themes checked by people",
    "earlier survey": "Themes of the survey before",
  }[codebookFrom];
  return mayEdit ? from : `${from}. Your role reads them; editors change them.`;
}

/** The other questions in own words. */
function Questions({ page }: Readonly<{ page: ThemesPage }>) {
  if (page.questions.length < 2) return null;
  return (
    <nav className="themes-questions" aria-label="Questions answered in own words">
      {page.questions.map(({ id, prompt, edits }) => (
        <Link
          key={id}
          href={`/surveys/${page.surveyId}/themes/${encodeURIComponent(id)}`}
          prefetch={false}
          {...(id === page.questionId && { "aria-current": "true" as const })}
        >
          {prompt}
          {edits > 0 ? <span className="caption"> {edits === 1 ? "1 change" : `${edits} changes`}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
