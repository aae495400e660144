import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";

/** What can be taken away from here, and by whom. */
export function ResultActions({ home, canEdit }: Readonly<{ home: string; canEdit: boolean }>) {
  return (
    <div className="row-tight print-hidden">
      <ButtonLink href={`${home}/export`} size="small">
        <Icon name="download" /> Export
      </ButtonLink>
      {canEdit ? (
        <ButtonLink href={`${home}/share`} size="small">
          Share results
        </ButtonLink>
      ) : null}
    </div>
  );
}
