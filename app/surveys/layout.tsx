import type { ReactNode } from "react";
import { SiteHeader } from "@/components/ui/site-header";
import { currentActor } from "@/lib/auth/actor";
import { signOutAction } from "./actions";

export default async function StudioLayout({ children }: Readonly<{ children: ReactNode }>) {
  const actor = await currentActor();
  return (
    <>
      {actor ? (
        <SiteHeader
          home="/surveys"
          organization={actor.organization}
          sample={actor.isSample}
          nav={[{ href: "/surveys", label: "Surveys", current: true }]}
        >
          <form action={signOutAction}>
            <button type="submit" className="button button-quiet button-small">
              Sign out
            </button>
          </form>
        </SiteHeader>
      ) : null}
      {children}
    </>
  );
}
