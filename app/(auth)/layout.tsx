import type { ReactNode } from "react";
import { SiteHeader } from "@/components/ui/site-header";

export default function AuthLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <>
      <SiteHeader />
      {children}
    </>
  );
}
