import { Notice } from "@/components/ui/notice";
import type { ResultFilter } from "@/lib/findings/slice-choices";
import { type View, viewHref } from "./view";
import { ViewLink } from "./view-link";

type Props = Readonly<{ filter: ResultFilter; view: View }>;

const ID = "show-only";

/** Whom a result is of, where that is not everybody, and the ways to look at fewer people or at all of them again. */
export function SliceFilter({ filter, view }: Props) {
  const { questions, chosen } = filter;
  return (
    <>
      <SliceLine filter={filter} view={view} />
      {questions.length > 0 ? <Choices questions={questions} chosen={chosen} view={view} /> : null}
    </>
  );
}

/** Whom a page is of, where that is not everybody. */
export function SliceLine({ filter: { chosen, isUnknown }, view }: Props) {
  if (chosen) return <ChosenLine chosen={chosen} view={view} />;
  if (!isUnknown) return null;
  return (
    <Notice tone="warning" title="Everybody is shown" still>
      The address asks for people who gave one answer to a background question; this result has no such part.
    </Notice>
  );
}

function ChosenLine({ chosen, view }: Readonly<{ chosen: NonNullable<ResultFilter["chosen"]>; view: View }>) {
  const { label, prompt, answered, of } = chosen;
  return (
    <p className="slice-line" role="status">
      <span>
        <b>
          Only people who answered “{label}” to “{prompt}”:
        </b>{" "}
        {of === null ? answered : `${answered} of ${of}`}. Words are not quoted in parts.
      </span>{" "}
      <ViewLink href={viewHref(view, { only: undefined }, "")}>Show everybody</ViewLink>
    </p>
  );
}

function Choices({ questions, chosen, view }: Readonly<{ view: View } & Pick<ResultFilter, "questions" | "chosen">>) {
  return (
    <details className="slice-filter print-hidden" id={ID}>
      <summary>Show only …</summary>
      <div className="slice-questions">
        {questions.map(({ questionId, prompt, choices }) => (
          <section key={questionId} aria-labelledby={`${ID}-${questionId}`}>
            <h2 className="small" id={`${ID}-${questionId}`}>
              {prompt}
            </h2>
            <ul className="plain-list">
              {choices.map(({ key, label, answered, because }) => (
                <li key={key}>
                  {answered === null ? (
                    <span className="secondary">
                      {label}: <span className="small">cannot be shown, {because}</span>
                    </span>
                  ) : (
                    <ViewLink
                      href={viewHref(view, { only: key, quotes: undefined }, "")}
                      {...(chosen?.key === key && { "aria-current": "true" as const })}
                    >
                      {label}: {answered}
                    </ViewLink>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="small muted">
        Counts are of the audiences that may be shown this way. Background questions are never combined.
      </p>
    </details>
  );
}
