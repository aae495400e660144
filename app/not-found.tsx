import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="message-page">
        <EmptyState
          level={1}
          title="There is nothing at this address"
          actions={
            <>
              <ButtonLink href="/" variant="primary">
                Go to the start page
              </ButtonLink>
              <ButtonLink href="/sign-in">Sign in</ButtonLink>
            </>
          }
        >
          <p>
            It may have been moved or deleted, or it is shown only to people who are signed in. If a link was sent to
            you, check that it was copied whole; answers already sent are safe.
          </p>
        </EmptyState>
      </main>
    </>
  );
}
