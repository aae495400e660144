import { Bob } from "@/components/ui/logo";
import { LearnedLink } from "./learned-link";
import { RespondHeader } from "./respond-header";
import { type ShutFacts, shutWords } from "./shut-words";

type Props = ShutFacts &
  Readonly<{
    survey: string | null;
    /** Where those who answered read what was learned. */
    learned?: string | null;
  }>;

/** Why nobody can answer here: what happened, what is safe, what to do. */
export function ShutDoorPage({ survey, learned = null, ...facts }: Props) {
  const { title, happened, safe, steps } = shutWords(facts);
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <Bob />
        {survey ? <p className="kicker">{[survey, facts.organization].filter(Boolean).join(" · ")}</p> : null}
        <h1 className="page-title">{title}</h1>
        <p className="respond-message-lead">{happened}</p>
        {steps ? (
          <ol className="respond-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        ) : null}
        <p className="secondary">{safe}</p>
        {learned ? <LearnedLink href={learned} /> : null}
      </main>
    </>
  );
}
