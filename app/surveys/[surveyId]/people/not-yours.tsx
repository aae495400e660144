import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** For roles that may see how many have answered, not who was asked. */
export function NotYours({ surveyId }: Readonly<{ surveyId: string }>) {
  return (
    <main id="main" className="page">
      <EmptyState
        level={1}
        title="Names and links are for owners and editors"
        actions={<ButtonLink href={`/surveys/${surveyId}/people`}>See how many have answered</ButtonLink>}
      >
        Your role sees how many have answered, in steps that tell nothing about anybody.
      </EmptyState>
    </main>
  );
}
