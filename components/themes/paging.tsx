import { ButtonLink } from "@/components/ui/button-link";
import { type Place, placeHref } from "./place";

type Props = Readonly<{ place: Place; next: string | null; previous: string | null; shown: number; total: number }>;

/** A long list comes in pages; what is chosen stays chosen from one to the next. */
export function Paging({ place, next, previous, shown, total }: Props) {
  if (next === null && previous === null) return null;
  return (
    <nav className="row" aria-label="Pages of the list">
      {previous ? (
        <ButtonLink size="small" href={placeHref(place, { after: "" })}>
          First statements
        </ButtonLink>
      ) : null}
      {previous === null ? null : (
        <ButtonLink size="small" href={placeHref(place, { after: previous })}>
          Previous statements
        </ButtonLink>
      )}
      {next ? (
        <ButtonLink size="small" href={placeHref(place, { after: next })}>
          Next statements
        </ButtonLink>
      ) : null}
      <span className="caption">
        {shown} of {total} on this page
      </span>
    </nav>
  );
}
