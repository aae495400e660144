import { CoverageBar } from "@/components/charts/coverage-bar";
import { PersonMarks } from "@/components/charts/person-marks";
import { AudienceName } from "@/components/ui/audience-mark";
import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";

/** Each audience: the purpose it names most, one mark a person, and how many answered. A hidden one keeps its place. */
export function AudienceCards({ result }: Readonly<{ result: AnalysisResult }>) {
  const { thresholds, audiences } = result;
  const anyList = audiences.some(({ invited }) => invited !== null);
  return (
    <figure className="audience-cards-figure">
      <figcaption className="visually-hidden">What each audience names most, and how many answered.</figcaption>
      <div className="audience-cards">
        {audiences.map((audience) => (
          <AudienceCard key={audience.id} audience={audience} result={result} />
        ))}
      </div>
      <p className="caption">
        One mark is one person. {legendOf(thresholds, anyList)}
        “All” always means the audiences you can see.
      </p>
    </figure>
  );
}

/** What the ticks of the bars say; where there are no bars, the same without them. */
function legendOf({ numbers, words }: AnalysisResult["thresholds"], hasBars: boolean): string {
  if (words <= numbers)
    return `${hasBars ? "Tick: numbers and words shown" : "Numbers and words show"} from ${numbers} answers. `;
  return hasBars
    ? `Solid tick: numbers shown from ${numbers} answers. Dashed tick: words shown from ${words}. `
    : `Numbers show from ${numbers} answers, words from ${words}. `;
}

function AudienceCard({ audience, result }: Readonly<{ audience: AudienceResult; result: AnalysisResult }>) {
  const card = result.headline.cards.find((one) => one.audience === audience.id);
  const { shape, name, answered, invited, hiddenBecause } = audience;
  return (
    <div className="audience-card">
      <p className="audience-card-name">
        <AudienceName shape={shape} name={name} size={14} muted={hiddenBecause !== null} />
      </p>
      {hiddenBecause !== null ? (
        <p className="hatched audience-card-hidden">
          <span className="hatched-plate">Hidden: {hiddenBecause}</span>
        </p>
      ) : (
        <>
          {card?.label ? <p className="audience-card-purpose">{card.label}</p> : null}
          {card?.count !== null && card?.count !== undefined && card.n !== null ? (
            <PersonMarks shape={shape} count={card.count} n={card.n} pitch={17} />
          ) : null}
          <p className="small secondary">{card?.sentence}</p>
        </>
      )}
      <div className="audience-card-coverage">
        <p className="row-between">
          <span className="small strong">{answeredWords(audience)}</span>
          {hiddenBecause === null ? <span className="caption">{shownWords(audience)}</span> : null}
        </p>
        {invited === null ? null : (
          <CoverageBar shape={shape} answered={answered} of={invited} thresholds={result.thresholds} />
        )}
      </div>
    </div>
  );
}

function answeredWords({ answered, invited, hiddenBecause }: AudienceResult): string {
  if (answered === null) return hiddenBecause ?? "";
  return invited === null ? `${answered} answered` : `${answered} of ${invited} answered`;
}

const shownWords = ({ words }: AudienceResult) => (words ? "numbers and words shown" : "numbers shown, words sealed");
