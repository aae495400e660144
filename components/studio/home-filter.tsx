import Link from "next/link";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

const SHELVES = [
  { id: "all", label: "All" },
  { id: "draft", label: "Drafts" },
  { id: "collecting", label: "Collecting" },
  { id: "closed", label: "Closed" },
  { id: "archived", label: "Archived" },
] as const;
type Shelf = (typeof SHELVES)[number]["id"];
type View = Readonly<{ show: Shelf; q: string }>;

function homeHref({ show, q }: View, page = 1): string {
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (q) query.set("q", q);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/surveys?${text}` : "/surveys";
}

type FilterProps = Readonly<{
  view: View;
  counts: Readonly<Record<Shelf, number>>;
  /** Among a few one looks rather than searches. */
  canSearch: boolean;
}>;

/** Search and shelves; both live in the address, so a list can be sent and works without a script. */
export function HomeFilter({ view, counts, canSearch }: FilterProps) {
  const shelves = SHELVES.filter(({ id }) => counts[id] > 0 || id === view.show || id === "all");
  return (
    <search className="home-filter">
      <nav aria-label="Which surveys">
        <ul className="home-shelves">
          {shelves.map(({ id, label }) => (
            <li key={id}>
              <Link href={homeHref({ ...view, show: id })} aria-current={id === view.show ? "page" : undefined}>
                {label} <span className="muted">{counts[id].toLocaleString("en-GB")}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {canSearch ? (
        <form action="/surveys" className="home-search">
          {view.show === "all" ? null : <input type="hidden" name="show" value={view.show} />}
          <TextInput
            key={view.q}
            name="q"
            type="search"
            label="Search by title"
            maxLength={160}
            defaultValue={view.q}
          />
          <Button type="submit">Search</Button>
        </form>
      ) : null}
    </search>
  );
}

type PagerProps = Readonly<{ view: View; page: number; pages: number }>;

export function HomePager({ view, page, pages }: PagerProps) {
  if (pages < 2) return null;
  return (
    <nav className="row home-pager" aria-label="Pages">
      {page > 1 ? <Link href={homeHref(view, page - 1)}>Newer</Link> : null}
      <span className="small muted">
        Page {page} of {pages}
      </span>
      {page < pages ? <Link href={homeHref(view, page + 1)}>Older</Link> : null}
    </nav>
  );
}
