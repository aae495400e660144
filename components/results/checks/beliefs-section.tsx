import { RichWords } from "../rich-words";
import { SectionHead } from "../section-head";
import type { SectionProps } from "./section";

const ID = "beliefs";

/** What each audience believes of another, held against what that one answered. */
export function BeliefsSection({ result, audiences }: SectionProps) {
  const beliefs = result.perceptions ?? [];
  if (beliefs.length === 0) return null;
  return (
    <section className="results-section" id={ID}>
      <SectionHead id={ID} title="What they believe of each other" help="Guesses held against the real answers." />
      <ul className="readings">
        {beliefs.map(({ itemId, predictor, target, sentence }) => (
          <li key={`${itemId} ${predictor} ${target}`} className="small">
            <RichWords text={sentence} audiences={audiences} />
          </li>
        ))}
      </ul>
    </section>
  );
}
