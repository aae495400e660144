import { Fragment, type ReactNode } from "react";
import { AudienceName } from "@/components/ui/audience-mark";
import { Icon } from "@/components/ui/icon";
import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { TextResult } from "@/lib/analysis/result-texts";
import type { Audiences } from "./audiences";
import { BringIntoView } from "./bring-into-view";
import type { Opened } from "./opened-cell";
import { type View, viewHref } from "./view";
import { ViewLink } from "./view-link";

type Quote = Opened["cell"]["quotes"][number];

/** Shown at once; the others unfold. */
const AT_ONCE = 4;

type Props = Readonly<{
  opened: Opened;
  text: TextResult;
  result: AnalysisResult;
  audiences: Audiences;
  view: View;
}>;

/** What people of one audience wrote about one theme: shuffled, without names; sealed words say so instead. */
export function QuoteDrawer({ opened, text, result, audiences, view }: Props) {
  const { theme, cell } = opened;
  const audience = audiences.get(cell.audience);
  if (!audience) return null;
  const [first, others] = [cell.quotes.slice(0, AT_ONCE), cell.quotes.slice(AT_ONCE)];
  return (
    <aside className="quote-drawer" id="quotes" tabIndex={-1} aria-label={`${theme.label}, ${audience.name}`}>
      <BringIntoView id="quotes" opened={`${text.questionId} ${theme.id} ${audience.id}`} />
      <div className="quote-drawer-head">
        <div>
          <p className="kicker">{theme.label}</p>
          <h3 className="subheading">
            <AudienceName shape={audience.shape} name={audience.name} />
            {cell.count === null ? "" : ` · ${cell.count} of ${cell.n}`}
          </h3>
          {cell.interval ? (
            <p className="caption">
              95% interval {Math.round(100 * cell.interval.lo)}–{Math.round(100 * cell.interval.hi)} in 100
            </p>
          ) : null}
        </div>
        <ViewLink
          className="button button-quiet button-small print-hidden"
          href={viewHref(view, { words: text.questionId, quotes: null }, "words")}
          aria-label="Close the quotes"
        >
          <Icon name="close" />
        </ViewLink>
      </div>
      <Quotes quotes={first} shape={audience.shape} />
      {others.length > 0 ? (
        <details>
          <summary className="small">{others.length} more, in shuffled order</summary>
          <Quotes quotes={others} shape={audience.shape} />
        </details>
      ) : null}
      {cell.count === 0 ? <p className="small secondary">Nobody of them wrote about this.</p> : null}
      {theme.id === "none" && cell.count ? (
        <p className="small secondary">Answers such as “not sure” or “nothing” are counted, not quoted.</p>
      ) : null}
      <SealedWords result={result} text={text} audience={audience} />
    </aside>
  );
}

function Quotes({ quotes, shape }: Readonly<{ quotes: readonly Quote[]; shape: AudienceResult["shape"] }>) {
  return quotes.map((quote, i) => (
    // Two people may have written the same words.
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes in place.
    <blockquote key={i} className={`quote audience-${shape}`} {...(quote.language && { lang: quote.language })}>
      {marked(quote)}
    </blockquote>
  ));
}

/** The words that tie a quote to its theme stand on the audience's wash. */
function marked({ text, highlights }: Quote): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    if (start < at) continue;
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark className="audience-wash">{text.slice(start, end)}</mark>
      </Fragment>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}

type SealedProps = Readonly<{ result: AnalysisResult; text: TextResult; audience: AudienceResult }>;

/** Whose words stay closed to this question, the opened audience first. */
function SealedWords({ result, text, audience }: SealedProps) {
  const sealed = result.audiences.flatMap((one) => {
    const cells = text.themes.flatMap(({ cells }) => cells.filter((cell) => cell.audience === one.id));
    const n = cells.find((cell) => cell.n !== null)?.n;
    return n && cells.every(({ quotes }) => quotes.length === 0) ? [{ ...one, n }] : [];
  });
  const first = sealed.find(({ id }) => id === audience.id) ?? sealed[0];
  if (!first) return null;
  const opensAt = Math.max(result.thresholds.numbers, result.thresholds.words);
  return (
    <div className="seal">
      <Icon name="lock" />
      <p>
        <b>Words of {first.many} are sealed.</b>{" "}
        {first.n < opensAt
          ? `${first.n} answered and words open at ${opensAt}.`
          : `Fewer than ${opensAt} of them wrote something that can be quoted.`}{" "}
        Their theme counts are shown; no quote ever is.
      </p>
    </div>
  );
}
