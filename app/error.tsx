"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = Readonly<{ error: Error & { digest?: string }; reset: () => void }>;

/** The cause stays in the server's log; the reference finds it there. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <main id="main" className="message-page" role="alert">
      <h1 className="error-title">
        <Icon name="alert" size={22} />
        This page could not be shown.
      </h1>
      <p className="secondary">
        What was saved before is safe; only this page failed. Try again, and if it fails again, tell whoever runs
        Plumbline here.
      </p>
      <div className="row">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        {/* A whole new page, since the app that is running may be what failed. */}
        <a className="button" href="/">
          Go to the start page
        </a>
      </div>
      {error.digest && <p className="small muted">Reference {error.digest}, if you need to tell someone</p>}
    </main>
  );
}
