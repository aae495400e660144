import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

type Props = Readonly<{ title: string; surveyId: string; why: string }>;

export function NoThemes({ title, surveyId, why }: Props) {
  return (
    <main id="main" className="page">
      <p className="kicker">{title}</p>
      <EmptyState
        level={1}
        title="No themes to edit yet"
        actions={
          <ButtonLink href={`/surveys/${surveyId}/results`} variant="primary">
            Go to the results
          </ButtonLink>
        }
      >
        <p>{why}</p>
      </EmptyState>
    </main>
  );
}
