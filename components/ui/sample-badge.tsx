import { Badge } from "./badge";

/** On every screen that shows the invented organization. */
export function SampleBadge({ className }: Readonly<{ className?: string }>) {
  return <Badge {...(className && { className })}>Sample data</Badge>;
}
