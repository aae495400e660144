import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = Readonly<{
  title: string;
  /** What was done to it, and can be undone. */
  done: "deleted" | "archived";
  undo: () => Promise<void>;
}>;

/** After a survey was put away: what happened, and the way back. */
export function PutAwayNotice({ title, done, undo }: Props) {
  const kept =
    done === "deleted"
      ? "Any links of it have stopped. It can be brought back for 30 days."
      : "Everything is kept; you find it under Archived.";
  return (
    <Notice tone="success" title={`“${title}” was ${done}.`} className="put-away">
      <p>{kept}</p>
      <form action={undo}>
        <Button type="submit" size="small">
          Undo
        </Button>
      </form>
    </Notice>
  );
}
