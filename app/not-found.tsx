import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Logo } from "@/components/ui/logo";

export const metadata: Metadata = { title: "Not found" };

/** Plain links: what this page loads is loaded with every page, a respondent's on a slow line included. */
export default function NotFound() {
  return (
    <>
      <header className="site-header">
        <a className="site-header-home" href="/">
          <Logo height={32} />
        </a>
      </header>
      <main id="main" className="message-page">
        <EmptyState
          level={1}
          title="There is nothing at this address"
          actions={
            <>
              <a className="button button-primary" href="/">
                Go to the start page
              </a>
              <a className="button" href="/sign-in">
                Sign in
              </a>
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
