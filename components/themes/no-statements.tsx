import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import type { EditorAudience } from "@/lib/analysis/themes-page";
import { type Place, placeHref } from "./place";

type Props = Readonly<{ place: Place; audiences: readonly EditorAudience[] }>;

/** Why nothing is listed, and what to do. */
export function NoStatements({ place, audiences }: Props) {
  if (place.search || place.audience) {
    return (
      <p className="themes-nothing">
        Nothing found {place.search ? `with “${place.search}”` : "by these people"} here.{" "}
        <Link href={placeHref(place, { search: "", audience: "", after: "" })}>Show all of this theme</Link>
        {place.theme === "all" ? "" : " or "}
        {place.theme === "all" ? null : (
          <Link href={placeHref(place, { theme: "all", after: "" })}>look in all statements</Link>
        )}
        .
      </p>
    );
  }
  if (!audiences.some(({ words }) => words)) {
    return (
      <EmptyState title="No words can be read yet">
        <p>
          Too few people of each audience answered for their words to be listed. Themes can be named and merged all the
          same; their counts are shown.
        </p>
      </EmptyState>
    );
  }
  return (
    <p className="themes-nothing">
      No statements here that can be read. Choose some in another theme and move them, or{" "}
      <Link href={placeHref(place, { theme: "all", after: "" })}>look in all statements</Link>.
    </p>
  );
}
