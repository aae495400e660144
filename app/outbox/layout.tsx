import type { ReactNode } from "react";
import { StudioFrame } from "../studio-frame";

export default function OutboxLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <StudioFrame>{children}</StudioFrame>;
}
