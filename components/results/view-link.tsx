import Link from "next/link";
import type { ReactNode } from "react";

type Props = Readonly<{
  href: string;
  /** Goes to the anchor as well, instead of changing the page in place. */
  jump?: boolean;
  className?: string | undefined;
  "aria-current"?: "true";
  "aria-label"?: string;
  children: ReactNode;
}>;

/** Opens something else on the same page: in place with a script, by its address without one. */
export function ViewLink({ jump = false, ...rest }: Props) {
  return <Link {...rest} prefetch={false} scroll={jump} replace={!jump} />;
}
