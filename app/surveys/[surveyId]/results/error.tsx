"use client";

import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = Readonly<{ error: Error & { digest?: string }; reset: () => void }>;

/** The cause stays in the server's log; the reference finds it there. */
export default function ResultsError({ error, reset }: Props) {
  const path = usePathname();
  return (
    <main id="main" className="message-page" role="alert">
      <h1 className="error-title">
        <Icon name="alert" size={22} />
        We could not load the comparison.
      </h1>
      <p className="secondary">
        The answers and the stored result are safe; only this page failed. Try again, or open the result as it was
        saved, without what the address asks for.
      </p>
      <div className="row">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        {/* A whole new page, since the app that is running may be what failed. */}
        <a className="button" href={path.replace(/\/results\/.*$/, "/results")}>
          Open the saved result
        </a>
      </div>
      {error.digest && <p className="small muted">Reference {error.digest}, if you need to tell someone</p>}
    </main>
  );
}
