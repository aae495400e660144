import { AudienceName } from "@/components/ui/audience-mark";
import { Icon } from "@/components/ui/icon";
import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { QuestionPage } from "@/lib/findings/question-pages";
import { relatedQuotes, sealedAudiences } from "@/lib/findings/related-quotes";
import { sideName } from "@/lib/findings/side-words";

type Props = Readonly<{ item: ItemResult; page: QuestionPage; result: AnalysisResult }>;

/** Words of people who answered so, where enough are on each side; else what was written about the subject, whoever wrote it. */
export function WordsSection({ item, page, result }: Props) {
  const sides = (result.sideWords ?? []).filter(({ itemId }) => itemId === item.id);
  const bySide = new Set(sides.map(({ audience }) => audience));
  const related = relatedQuotes(page.title, result).filter(({ audience }) => !bySide.has(audience));
  const sealed = sealedAudiences(result);
  if (sides.length + related.length + sealed.length === 0) return null;
  const byId = new Map(result.audiences.map((audience) => [audience.id, audience]));
  return (
    <section className="question-part" id="words">
      <h2 className="subheading">In their words</h2>
      {sides.map(({ audience, side, quotes }) => (
        <Quotes key={`${audience} ${side}`} who={byId.get(audience)} about={sideName(item, side)} quotes={quotes} />
      ))}
      {related.map(({ audience, quotes }) => (
        <Quotes
          key={audience}
          who={byId.get(audience)}
          about="on the subject, whatever they answered here"
          quotes={quotes}
        />
      ))}
      {sides.length + related.length === 0 ? (
        <p className="small secondary">Nothing that may be quoted speaks of this.</p>
      ) : null}
      {sealed.map(({ audience, n }) => (
        <Sealed
          key={audience.id}
          audience={audience}
          n={n}
          opensAt={Math.max(result.thresholds.numbers, result.thresholds.words)}
        />
      ))}
    </section>
  );
}

type QuotesProps = Readonly<{ who: AudienceResult | undefined; about: string; quotes: readonly string[] }>;

function Quotes({ who, about, quotes }: QuotesProps) {
  if (!who) return null;
  return (
    <div className="word-row">
      <p className="small">
        <AudienceName shape={who.shape} name={who.name} /> <span className="muted">{about}</span>
      </p>
      {quotes.map((quote) => (
        <blockquote key={quote} className="quote">
          {quote}
        </blockquote>
      ))}
    </div>
  );
}

type SealedProps = Readonly<{ audience: AudienceResult; n: number; opensAt: number }>;

function Sealed({ audience, n, opensAt }: SealedProps) {
  return (
    <div className="seal">
      <Icon name="lock" />
      <p>
        <b>Words of {audience.many} are sealed.</b>{" "}
        {n < opensAt ? `${n} answered; words open at ${opensAt}.` : `Fewer than ${opensAt} of them can be quoted.`}
      </p>
    </div>
  );
}
