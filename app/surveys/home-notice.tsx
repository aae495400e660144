import { PutAwayNotice } from "@/components/studio/put-away-notice";
import { Notice } from "@/components/ui/notice";
import type { Context } from "@/lib/services/context";
import { findPutAway } from "@/lib/services/deleted-surveys";
import { may } from "@/lib/services/permissions";
import { restoreAction, unarchiveAction } from "./home-actions";

const PROBLEMS: Readonly<Record<string, string>> = {
  conflict: "That was not done: somebody changed this survey a moment ago. Look at it again.",
  not_found: "That was not done: this survey is not there any more. Somebody may have deleted it.",
  invalid: "That was not done: this survey cannot be used for it.",
};

type Props = Readonly<{ context: Context; query: Readonly<Record<string, string | string[] | undefined>> }>;

/** What the last press did. The address names a survey only; what is said about it is read from where it lies now. */
export async function HomeNotice({ context, query }: Props) {
  const { deleted, archived, problem } = query;
  if (typeof problem === "string" && Object.hasOwn(PROBLEMS, problem)) {
    return <Notice tone="error" title={PROBLEMS[problem]} className="put-away" />;
  }
  const id = deleted ?? archived;
  const found = typeof id === "string" ? await findPutAway(context, id) : null;
  if (!found) return null;
  if (deleted && found.isDeleted && may(context.actor, "delete surveys")) {
    return <PutAwayNotice title={found.title} done="deleted" undo={restoreAction.bind(null, found.id)} />;
  }
  if (archived && found.isArchived && !found.isDeleted && may(context.actor, "change surveys")) {
    return <PutAwayNotice title={found.title} done="archived" undo={unarchiveAction.bind(null, found.id)} />;
  }
  return null;
}
