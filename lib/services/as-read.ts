import type { EditedThemes } from "@/lib/analysis/edit-themes";
import { blackedOut } from "@/lib/analysis/redacting";
import type { Actor } from "./context";
import { may } from "./permissions";

/**
 * A statement as a member may read it, or null. What is hidden or blacked out stays readable to those who can undo that, and to
 * nobody else.
 */
export function asRead(
  actor: Pick<Actor, "role">,
  { hidden, redacted }: Pick<EditedThemes, "hidden" | "redacted">,
  text: string,
): string | null {
  if (may(actor, "change surveys")) return text;
  return hidden.has(text) ? null : blackedOut(text, redacted.get(text) ?? []);
}
