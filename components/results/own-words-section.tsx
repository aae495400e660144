import Link from "next/link";
import { pictureOf } from "@/components/charts/pictures";
import { ButtonLink } from "@/components/ui/button-link";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { TextResult } from "@/lib/analysis/result-texts";
import { meetingWords } from "@/lib/findings/meeting-words";
import type { Audiences } from "./audiences";
import { openedCell, themeNote } from "./opened-cell";
import { picturesHref, questionHref } from "./question/question-props";
import { QuoteDrawer } from "./quote-drawer";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";
import { ThemeMatrix, ThemeTable } from "./theme-matrix";
import { type View, viewHref } from "./view";
import { ViewLink } from "./view-link";

export const OWN_WORDS = "words";

/** `withQuotes`: whether a cell opens the words behind it. */
type Props = Readonly<{
  result: AnalysisResult;
  audiences: Audiences;
  view: View;
  withQuotes?: boolean;
  home?: string | undefined;
  /** Where this reader may change the themes. */
  themesHref?: string | null;
}>;

/** Free text as themes, one mark a person, with the words themselves beside it. */
export function OwnWordsSection({ result, audiences, view, withQuotes = true, home, themesHref = null }: Props) {
  const text = result.texts.find(({ questionId }) => questionId === view.words) ?? result.texts[0];
  if (!text) return null;
  const opened = withQuotes ? openedCell(text, view) : null;
  const picture = pictureOf(result, `themes-${text.questionId}`);
  const asTable = view.tables.includes(OWN_WORDS);
  return (
    <section className="results-section" id={OWN_WORDS}>
      <SectionHead
        id={OWN_WORDS}
        title="In their own words"
        help={`“${text.starter ?? text.prompt}” Each mark is one person; one answer can carry two themes.`}
        view={view}
        files={home === undefined || !picture ? undefined : { picture, at: picturesHref(home) }}
      />
      <TextChoice texts={result.texts} chosen={text} view={view} />
      {text.themes.length === 0 ? (
        <p className="secondary">No audience has enough answers to this question for its themes to be shown.</p>
      ) : (
        <div className={opened ? "theme-split" : undefined}>
          <div>
            <p className="row">
              <span className={text.note ? "tag tag-long" : "tag"}>{themeNote(text)}</span>
              {themesHref === null ? null : (
                <ButtonLink
                  href={`${themesHref}/${encodeURIComponent(text.questionId)}`}
                  size="small"
                  className="print-hidden"
                >
                  Edit themes
                </ButtonLink>
              )}
              {home === undefined ? null : (
                <Link className="small print-hidden" href={questionHref(home, text.questionId, view)}>
                  Open this question
                </Link>
              )}
            </p>
            {asTable ? (
              <ThemeTable text={text} audiences={audiences} />
            ) : (
              <ThemeMatrix {...{ text, audiences, view, opened, withQuotes }} />
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
