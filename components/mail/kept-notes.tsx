import { KEPT_FOR_HOURS } from "@/components/respond/kept-here";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { useKeptText } from "./use-kept-text";

/** What this device kept of a mail: put back, or, where something newer has taken its place, offered. */
export function KeptNotes({ kept }: Readonly<{ kept: ReturnType<typeof useKeptText> }>) {
  return (
    <>
      {kept.isPutBack ? (
        <Notice title="What you wrote here before is back">
          <p>
            This device kept it, for {KEPT_FOR_HOURS} hours. Nobody else sees it, and nothing of it is sent, until you
            plan it or send it.
          </p>
          <Button size="small" onClick={kept.drop}>
            Drop it
          </Button>
        </Notice>
      ) : null}
      {kept.isOffered ? (
        <Notice
          tone="warning"
          title={
            kept.isSavedSince
              ? "Somebody saved this mail after you wrote here"
              : "This device kept something else that you wrote here"
          }
        >
          <p>
            {kept.isSavedSince
              ? "The fields show what is saved now. This device still has what you wrote over the text before; put back, it stands in place of theirs once you save."
              : "The fields show what you write now. Put back, what was kept takes its place."}
          </p>
          <div className="form-actions">
            <Button size="small" onClick={kept.putBack}>
              Put back what I wrote
            </Button>
            <Button size="small" variant="quiet" onClick={kept.dropOffered}>
              {kept.isSavedSince ? "Drop mine" : "Drop it"}
            </Button>
          </div>
        </Notice>
      ) : null}
    </>
  );
}
