import { ButtonLink } from "@/components/ui/button-link";
import { type Place, placeHref } from "./place";

type Props = Readonly<{ place: Place; next: string | null; shown: number; total: number }>;

/** A long list comes in pages; what is chosen stays chosen from one to the next. */
export function Paging({ place, next, shown, total }: Props) {
  if (!next && !place.after) return null;
  return (
    <nav className="row" aria-label="Pages of the list">
      {place.after ? (
        <ButtonLink size="small" href={placeHref(place, { after: "" })}>
          Back to the first
        </ButtonLink>
      ) : null}
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
