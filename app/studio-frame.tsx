import type { ReactNode } from "react";
import { SignsOut } from "@/components/mail/signs-out";
import { currentActor } from "@/lib/auth/actor";
import { StudioHeader } from "./studio-header";
import { signOutAction } from "./surveys/actions";

/** Every page of the studio lies in it: who is signed in, where to go, and the way out. */
export async function StudioFrame({ children }: Readonly<{ children: ReactNode }>) {
  const actor = await currentActor();
  return (
    <>
      {actor ? (
        <StudioHeader organization={actor.organization} sample={actor.isSample}>
          <SignsOut>
            <form action={signOutAction}>
              <button type="submit" className="button button-quiet button-small">
                Sign out
              </button>
            </form>
          </SignsOut>
        </StudioHeader>
      ) : null}
      {children}
    </>
  );
}
