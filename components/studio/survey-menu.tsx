import Link from "next/link";
import { CardMenu } from "./card-menu";

type Action = (surveyId: string) => Promise<void>;
export type SurveyActions = Readonly<{ duplicate: Action; archive: Action; unarchive: Action }>;
type Props = Readonly<{
  survey: { id: string; title: string; status: "draft" | "collecting" | "closed"; archivedAt: Date | null };
  /** False for imported answers of one audience: there is nobody to ask the same questions beside. */
  canDuplicate: boolean;
  canEdit: boolean;
  canDelete: boolean;
  actions: SurveyActions;
}>;

/** What else can be done with a survey. Nothing stands here that would be refused. */
export function SurveyMenu({ survey, canDuplicate, canEdit, canDelete, actions }: Props) {
  const { id, title, status, archivedAt } = survey;
  return (
    <CardMenu label={`More for ${title}`}>
      {canEdit && canDuplicate ? <Item label="Duplicate" action={actions.duplicate.bind(null, id)} /> : null}
      <li>
        <a href={`/surveys/${id}/questions/export`} download>
          Export questions
        </a>
      </li>
      {canEdit && !archivedAt && status !== "collecting" ? (
        <Item label="Archive" action={actions.archive.bind(null, id)} />
      ) : null}
      {canEdit && archivedAt ? <Item label="Put back on the list" action={actions.unarchive.bind(null, id)} /> : null}
      {canDelete ? (
        <li>
          <Link href={`/surveys/${id}/delete`} prefetch={false}>
            Delete …
          </Link>
        </li>
      ) : null}
    </CardMenu>
  );
}

function Item({ label, action }: Readonly<{ label: string; action: () => Promise<void> }>) {
  return (
    <li>
      <form action={action}>
        <button type="submit">{label}</button>
      </form>
    </li>
  );
}
