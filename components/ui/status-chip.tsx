import { Badge } from "./badge";
import { Icon } from "./icon";

const WORDS = {
  draft: "Draft",
  collecting: "Collecting",
  closed: "Closed",
  "results-ready": "Results ready",
} as const;

type Props = Readonly<{ status: keyof typeof WORDS; className?: string }>;

/** Where a survey stands, in words: no hue, since hue means an audience. */
export function StatusChip({ status, className }: Props) {
  return (
    <Badge {...(className && { className })}>
      {status === "results-ready" && <Icon name="check" size={14} />}
      {WORDS[status]}
    </Badge>
  );
}
