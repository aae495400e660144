import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

type Props = Readonly<{ title: string; lead: string; also: { href: string; label: string }; children: ReactNode }>;

/** A page to read, for respondents and members alike: whoever comes from a survey goes back by the browser. */
export function TrustFrame({ title, lead, also, children }: Props) {
  return (
    <>
      <header className="respond-header">
        <Logo height={28} />
      </header>
      <main id="main" className="trust">
        <h1 className="page-title">{title}</h1>
        <p className="lead">{lead}</p>
        {children}
        <p className="trust-also">
          <a href={also.href}>{also.label}</a>
        </p>
      </main>
    </>
  );
}
