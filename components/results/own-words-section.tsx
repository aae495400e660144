import { ButtonLink } from "@/components/ui/button-link";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { TextResult } from "@/lib/analysis/result-texts";
import { meetingWords } from "@/lib/findings/meeting-words";
import type { Audiences } from "./audiences";
import { type Opened, QuoteDrawer } from "./quote-drawer";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";
import { ThemeMatrix, ThemeTable } from "./theme-matrix";
import { type View, viewHref } from "./view";
import { ViewLink } from "./view-link";

export const OWN_WORDS = "words";

type Props = Readonly<{
  result: AnalysisResult;
  audiences: Audiences;
  view: View;
  /** The themes editor, for whoever is signed in. */
  themesHref?: string;
}>;

/** Free text as themes, one mark a person, with the words themselves beside it. */
export function OwnWordsSection({ result, audiences, view, themesHref }: Props) {
  const text = result.texts.find(({ questionId }) => questionId === view.words) ?? result.texts[0];
  if (!text) return null;
  const opened = openedCell(text, view);
  const asTable = view.tables.includes(OWN_WORDS);
  return (
    <section className="results-section" id={OWN_WORDS}>
      <SectionHead
        id={OWN_WORDS}
        title="In their own words"
        help={`“${text.starter ?? text.prompt}” Each mark is one person; one answer can carry two themes.`}
        view={view}
      >
        {themesHref ? (
          <ButtonLink
            size="small"
            className="print-hidden"
            href={`${themesHref}/${encodeURIComponent(text.questionId)}`}
          >
            Edit themes
          </ButtonLink>
        ) : null}
      </SectionHead>
      <TextChoice texts={result.texts} chosen={text} view={view} />
      {text.themes.length === 0 ? (
        <p className="secondary">No audience has enough answers to this question for its themes to be shown.</p>
      ) : (
        <div className={opened ? "theme-split" : undefined}>
          <div>
            <p>
              <span className={text.note ? "tag tag-long" : "tag"}>
                {text.note ?? "Themes sorted automatically, not yet checked by a person"}
              </span>
            </p>
            {asTable ? (
              <ThemeTable text={text} audiences={audiences} />
            ) : (
              <ThemeMatrix text={text} audiences={audiences} view={view} opened={opened} />
            )}
            <Meeting text={text} result={result} audiences={audiences} />
          </div>
          {opened ? (
            <QuoteDrawer opened={opened} text={text} result={result} audiences={audiences} view={view} />
          ) : null}
        </div>
      )}
    </section>
  );
}

type ChoiceProps = Readonly<{ texts: readonly TextResult[]; chosen: TextResult; view: View }>;

function TextChoice({ texts, chosen, view }: ChoiceProps) {
  if (texts.length < 2) return null;
  return (
    <nav className="text-choice print-hidden" aria-label="Questions answered in own words">
      {texts.map(({ questionId, prompt }) => (
        <ViewLink
          key={questionId}
          href={viewHref(view, { words: questionId, quotes: undefined }, OWN_WORDS)}
          {...(questionId === chosen.questionId && { "aria-current": "true" as const })}
        >
          {prompt}
        </ViewLink>
      ))}
    </nav>
  );
}

type MeetingProps = Readonly<{ text: TextResult; result: AnalysisResult; audiences: Audiences }>;

function Meeting({ text, result, audiences }: MeetingProps) {
  const sentence = meetingWords(text, result.audiences);
  if (!sentence) return null;
  return (
    <div className="theme-meet">
      <h3 className="kicker">Where the words already meet</h3>
      <p className="finding">
        <RichWords text={sentence} audiences={audiences} />
      </p>
    </div>
  );
}

/** The cell whose words are out: the reader's choice, else the one with most people behind it that may be read. */
function openedCell(text: TextResult, view: View): Opened | null {
  if (view.quotes === null) return null;
  const cells = text.themes.flatMap((theme) => theme.cells.map((cell) => ({ theme, cell })));
  const chosen = cells.find(
    ({ theme, cell }) =>
      view.quotes?.question === text.questionId &&
      view.quotes.theme === theme.id &&
      view.quotes.audience === cell.audience,
  );
  if (chosen) return chosen;
  const readable = cells.filter(({ cell }) => cell.quotes.length > 0);
  const most = Math.max(...readable.map(({ cell }) => cell.count ?? 0));
  return readable.find(({ cell }) => cell.count === most) ?? null;
}
