import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** For roles that send no mail: what lies here holds names and links. */
export function NotYourMail() {
  return (
    <main id="main" className="page">
      <EmptyState
        level={1}
        title="Mail is for owners and editors"
        actions={<ButtonLink href="/surveys">See the surveys</ButtonLink>}
      >
        Mails hold names and personal links. Ask an owner if you need to send some.
      </EmptyState>
    </main>
  );
}
