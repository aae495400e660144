import type { ReactNode } from "react";

type Props = Readonly<{ to?: string; children?: ReactNode }>;

/** First in the root layout, where every page gives its main element `id="main"`; again before much that would be tabbed through. */
export function SkipLink({ to = "main", children = "Skip to the content" }: Props) {
  return (
    <a className="skip-link" href={`#${to}`}>
      {children}
    </a>
  );
}
