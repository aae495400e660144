import { may, PERMISSIONS, type Permission } from "@/lib/services/permissions";
import { readServices } from "./services";

const ROLES = ["owner", "editor", "facilitator", "viewer"] as const;

const MEANS: Record<Permission, string> = {
  "see surveys": "titles, questions, dates, and how many have answered",
  "see results": "what the answers say, as far as groups are large enough",
  "share results": "links to results for people without an account, and what those who answered are shown",
  "hold workshops": "run a workshop on the results",
  "change surveys": "create, edit, open, close, analyse",
  "delete surveys": "delete and bring back",
  "see people": "who was asked, and the links",
  "invite people": "add, change and remove people of a survey",
  "send mail": "invitations and reminders",
  "erase a person": "delete or export all that is stored about one person of the list",
  "manage members": "invite, change a role, remove",
  "change the organization": "its name, and how long contacts are kept",
  "see the log": "who did what",
};

/** The table of permissions for readers, and which service asks for which row. */
export function permissionsDocument(): string {
  const permissions = Object.keys(PERMISSIONS) as Permission[];
  const services = readServices();
  const rows = permissions.map((permission) => {
    const marks = ROLES.map((role) => (may({ role }, permission) ? "yes" : "–"));
    return `| **${permission}**: ${MEANS[permission]} | ${marks.join(" | ")} |`;
  });
  const asking = permissions.map((permission) => {
    const names = services.filter(({ asks }) => asks.includes(permission)).map(({ name }) => `\`${name}\``);
    const nobody = PERMISSIONS[permission].length === ROLES.length ? "not asked: every member may" : "no service yet";
    return `| ${permission} | ${names.join(", ") || nobody} |`;
  });
  return `# Who may do what

<!-- Written by \`npm run docs:permissions\` from lib/services/permissions.ts and the services; a test compares. -->

A member has one role. A button that a role may not use is not shown, and the service behind it refuses all the same. Everybody
may leave, change their own name and password, and see who is in the team. The last owner who has joined can neither leave, be
removed, nor take a lower role. The sample organization is shared by all its visitors: nobody changes its team or settings.

| | owner | editor | facilitator | viewer |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

## Where it is asked

| row | services (\`lib/services\`) |
| --- | --- |
${asking.join("\n")}
`;
}
