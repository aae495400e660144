import Link from "next/link";
import { CertaintyMark } from "@/components/charts/certainty-mark";
import { Figure } from "@/components/charts/figure";
import { pictureOf } from "@/components/charts/pictures";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { ItemResult } from "@/lib/analysis/result-items";
import { pageKey } from "@/lib/findings/question-pages";
import { mainItem, spotlight } from "@/lib/findings/spotlight";
import type { Audiences } from "./audiences";
import { picturesHref, questionHref } from "./question/question-props";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";
import type { View } from "./view";

const ID = "outcomes";

type Props = Readonly<{ result: AnalysisResult; audiences: Audiences; view: View; home?: string | undefined }>;

/** The today-and-should question that shows most, person by person; without one, the scale that is widest apart. */
export function OutcomeSection({ result, audiences, view, home }: Props) {
  const shown = spotlight(result);
  if (!shown) return null;
  const { twin, title } = shown;
  const main = mainItem(shown);
  if (!main) return null;
  const divergence = result.divergences.find(({ itemId }) => itemId === main.id);
  const picture = pictureOf(result, `${main.construct}-${twin ? main.questionId : main.id}`);
  return (
    <section className="results-section" id={ID}>
      <SectionHead
        id={ID}
        title={main.construct === "outcome" ? "Outputs or outcomes" : "The widest scale"}
        help={`${title}.`}
        view={view}
        files={home === undefined || !picture ? undefined : { picture, at: picturesHref(home) }}
      />
      <div className="outcome-split">
        {picture ? (
          <Figure
            picture={picture}
            audiences={audiences}
            standard={view.tables.includes(ID) ? "table" : "chart"}
            captionHidden
          />
        ) : null}
        <div className="stack">
          {twin ? (
            <p className="finding">
              <RichWords text={twin.sentence} audiences={audiences} />
            </p>
          ) : null}
          {divergence ? <Furthest divergence={divergence} item={main} audiences={audiences} /> : null}
          {home === undefined ? null : (
            <p className="small print-hidden">
              <Link href={questionHref(home, pageKey(result, main.id), view)}>Open this divergence</Link>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

type FurthestProps = Readonly<{ divergence: Divergence; item: ItemResult; audiences: Audiences }>;

/** The pair that is furthest apart, how sure that is, and how it fares when the answers are drawn again. */
function Furthest({ divergence, item, audiences }: FurthestProps) {
  const { a, b, certainty, sentence } = divergence;
  const pair = item.pairs.find((one) => [one.a, one.b].every((id) => id === a || id === b));
  const bounds = pair?.deltaInterval;
  const sign = pair && pair.a !== a ? -1 : 1;
  const pairsOf = (delta: number) => Math.round(50 * (1 + sign * delta));
  const [lo, hi] = bounds ? [pairsOf(bounds.lo), pairsOf(bounds.hi)].toSorted((x, y) => x - y) : [];
  return (
    <div className="stack-tight">
      <p>
        <CertaintyMark certainty={certainty} aligned={pair?.aligned ?? false} />
      </p>
      <p className="small secondary">
        <RichWords text={sentence} audiences={audiences} />
        {lo !== undefined && certainty !== "none" ? ` 95% interval ${lo}–${hi}.` : ""}
        {pair?.redraws == null || certainty === "none"
          ? ""
          : ` In ${pair.redraws} of 100 re-draws the gap keeps its direction.`}
      </p>
    </div>
  );
}
