import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import type { placeOf, QuestionPage } from "@/lib/findings/question-pages";
import type { View } from "../view";
import { homeHref, questionHref } from "./question-props";

type Props = Readonly<{ place: ReturnType<typeof placeOf>; isCompared: boolean; view: View; home: string }>;

/** Where this question stands among all, and the way to the next. */
export function QuestionNav({ place, isCompared, view, home }: Props) {
  return (
    <div className="question-nav row-between print-hidden">
      <nav aria-label="Where you are" className="small">
        <Link href={homeHref(home, view)}>Results</Link> /{" "}
        {isCompared ? (
          <Link href={`${homeHref(home, view)}#diverge`}>Where we diverge</Link>
        ) : (
          <span>Not compared</span>
        )}{" "}
        /{" "}
        <b aria-current="page">
          {place.at} of {place.of}
        </b>
      </nav>
      <nav aria-label="Questions in the order of divergence" className="row-tight">
        <Step to={place.previous} rel="prev" label="Previous" view={view} home={home} />
        <Step to={place.next} rel="next" label="Next" view={view} home={home} />
      </nav>
    </div>
  );
}

type StepProps = Readonly<{ to: QuestionPage | null; rel: "prev" | "next"; label: string; view: View; home: string }>;

function Step({ to, rel, label, view, home }: StepProps) {
  if (!to) return null;
  return (
    <ButtonLink href={questionHref(home, to.key, view)} size="small" rel={rel} aria-label={`${label}: ${to.title}`}>
      {label}
    </ButtonLink>
  );
}
