import type { ReactNode } from "react";
import { classNames } from "./class-names";

export function Badge({ className, children }: Readonly<{ className?: string; children: ReactNode }>) {
  return <span className={classNames("tag", className)}>{children}</span>;
}
