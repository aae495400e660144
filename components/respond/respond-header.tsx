import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

/** A respondent has nowhere else to go: the mark is no link. */
export function RespondHeader({ children }: Readonly<{ children?: ReactNode }>) {
  return (
    <header className="respond-header">
      <Logo height={28} />
      {children ? <div className="respond-header-end">{children}</div> : null}
    </header>
  );
}
