import type { ThemeEditRow } from "@/db/queries/themes";
import type { Actor } from "./context";

type Edit = Pick<ThemeEditRow, "seq" | "memberId" | "undoneAt">;

const ownOf = <Row extends Edit>(edits: readonly Row[], { memberId }: Pick<Actor, "memberId">) =>
  edits.filter((one) => one.memberId === memberId);

/** The member's last edit that stands; what others did since is not theirs to take back this way. */
export const nextUndo = <Row extends Edit>(edits: readonly Row[], actor: Pick<Actor, "memberId">) =>
  ownOf(edits, actor).findLast(({ undoneAt }) => undoneAt === null);

/** The first of those that the member took back since their last edit that stands: a new edit leaves none to redo. */
export const nextRedo = <Row extends Edit>(edits: readonly Row[], actor: Pick<Actor, "memberId">) => {
  const last = nextUndo(edits, actor)?.seq ?? 0;
  return ownOf(edits, actor).find(({ seq }) => seq > last);
};
