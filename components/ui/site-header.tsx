import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo";
import { SampleBadge } from "./sample-badge";

export type NavItem = Readonly<{ href: string; label: string; current?: boolean }>;

type Props = Readonly<{
  home?: string;
  organization?: string;
  /** Which office of the organization, where there are several. */
  office?: string;
  sample?: boolean;
  nav?: readonly NavItem[];
  /** The end of the bar: sign in, sign out, language. */
  children?: ReactNode;
}>;

export function SiteHeader({ home = "/", organization, office, sample = false, nav = [], children }: Props) {
  return (
    <header className="site-header">
      <Link className="site-header-home" href={home}>
        <Logo height={32} />
      </Link>
      {organization && (
        <div className="site-header-organization">
          <span>
            <span className="strong">{organization}</span>
            {office && <span className="secondary"> · {office}</span>}
          </span>
          {sample && <SampleBadge />}
        </div>
      )}
      {nav.length > 0 && (
        <nav className="site-header-nav" aria-label="Main">
          <ul>
            {nav.map((item) => (
              <li key={item.href}>
                <Link href={item.href} {...(item.current && { "aria-current": "page" as const })}>
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children && <div className="site-header-end">{children}</div>}
    </header>
  );
}
