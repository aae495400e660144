import type { ReactNode } from "react";
import { StudioFrame } from "../studio-frame";

export default function SettingsLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <StudioFrame>{children}</StudioFrame>;
}
