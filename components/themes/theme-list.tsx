import Link from "next/link";
import { PersonMarks } from "@/components/charts/person-marks";
import { AudienceName } from "@/components/ui/audience-mark";
import { classNames } from "@/components/ui/class-names";
import type { EditorAudience, EditorTheme, ThemesPage } from "@/lib/analysis/themes-page";
import { ArrowList } from "./arrow-list";
import { ALL, type Place, placeHref } from "./place";

type Props = Readonly<{ page: ThemesPage; place: Place }>;

/** The themes with how many people of each audience name them; the open one stands framed. */
export function ThemeList({ page, place }: Props) {
  const { audiences, themes } = page;
  const hrefOf = (theme: string) => placeHref(place, { theme, search: "", audience: "", after: "" });
  return (
    <>
      <ul className="themes-audiences" aria-label="Audiences">
        {audiences.map(({ id, shape, name, n, hiddenBecause }) => (
          <li key={id}>
            <AudienceName shape={shape} name={name} muted={n === null} className="small" />
            {n === null ? (
              <span className="hatched">
                <span className="hatched-plate">hidden{hiddenBecause ? `: ${hiddenBecause}` : ""}</span>
              </span>
            ) : (
              <span className="caption">{n} answered</span>
            )}
          </li>
        ))}
      </ul>
      <ArrowList className="themes-list" label="Open a theme">
        <li className="themes-item">
          <ItemLink href={hrefOf(ALL)} isOpen={place.theme === ALL}>
            All statements
          </ItemLink>
        </li>
        {themes.map((theme) => (
          <li key={theme.id} className="themes-item">
            <ItemLink href={hrefOf(theme.id)} isOpen={place.theme === theme.id}>
              {theme.label}
            </ItemLink>
            <SourceTag theme={theme} />
            <div className="themes-counts">
              {audiences.map((audience) => (
                <Count key={audience.id} theme={theme} audience={audience} />
              ))}
            </div>
          </li>
        ))}
      </ArrowList>
    </>
  );
}

function ItemLink({ href, isOpen, children }: Readonly<{ href: string; isOpen: boolean; children: string }>) {
  return (
    <Link
      className="themes-link"
      href={href}
      prefetch={false}
      scroll={false}
      dir="auto"
      {...(isOpen && { "aria-current": "true" as const })}
    >
      {children}
    </Link>
  );
}

/** Who gave the theme its name. */
export function SourceTag({ theme }: Readonly<{ theme: EditorTheme }>) {
  if (theme.fixed) return null;
  return <span className="tag">{theme.labelSource === "person" ? "named by a person" : "named by machine"}</span>;
}

type CountProps = Readonly<{ theme: EditorTheme; audience: EditorAudience }>;

function Count({ theme, audience }: CountProps) {
  const { id, shape, name, n } = audience;
  const count = theme.people.find((one) => one.audience === id)?.count ?? null;
  const isHidden = count === null || n === null;
  return (
    <p className={classNames("themes-count", isHidden && "hatched")}>
      {isHidden ? null : <PersonMarks shape={shape} count={count} n={n} pitch={7} />}
      <span className={isHidden ? "hatched-plate" : "caption"}>
        <span className="visually-hidden">{name}: </span>
        {isHidden ? (
          "hidden"
        ) : (
          <>
            <b>{count}</b> of {n}
          </>
        )}
      </span>
    </p>
  );
}
