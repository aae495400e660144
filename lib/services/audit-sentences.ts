import type { AuditAction } from "./note-audit";

/** What the log says that somebody did; the detail of the entry follows it. */
const DONE: Record<AuditAction, string> = {
  "create the organization": "created the organization",
  "create a survey": "created a survey",
  "change the questions": "changed the questions",
  "change the rules": "changed the rules",
  "open a survey": "opened a survey",
  "close a survey": "closed a survey",
  "reopen a survey": "reopened a survey",
  "duplicate a survey": "duplicated a survey",
  "archive a survey": "archived a survey",
  "delete a survey": "deleted a survey",
  "restore a survey": "brought back a survey",
  "import answers": "imported answers",
  "export an instrument": "exported a questionnaire",
  "invite people": "invited people to a survey",
  "change a person": "changed a person of the list",
  "remove people": "removed people from the list",
  "export people": "exported the list of people",
  "export links": "exported personal links",
  "change an open link": "changed an open link",
  "share results": "made a link to results",
  "change a share link": "changed a link to results",
  "take back a share link": "took back a link to results",
  "tell respondents": "changed what the people who answered are shown",
  "plan a mailing": "planned a mailing",
  "cancel a mailing": "cancelled a mailing",
  "export a person's data": "exported what is stored about a person",
  "erase a person": "erased a person from the list",
  "invite a member": "invited somebody to the team",
  "withdraw an invitation": "withdrew an invitation to the team",
  "join the organization": "joined the team",
  "change a role": "changed a role",
  "remove a member": "removed somebody from the team",
  "leave the organization": "left the team",
  "change own account": "changed their own account",
  "change the organization": "changed the organization",
  "delete contacts": "deleted the contacts of a survey, whose days were over",
  "delete a survey for good": "deleted a survey for good",
};

/** An entry may come from a newer version, before a step back: it then says its action as it is stored. */
export function doneInWords(action: string): string {
  const known: Readonly<Record<string, string>> = DONE;
  return known[action] ?? action;
}
