import { guarded } from "@/lib/import/csv-lines";
import type { personData } from "./person-data";

type PersonData = Awaited<ReturnType<typeof personData>>;

export function personAsJson(data: PersonData): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Field and value, one a line: for whoever opens it in a spreadsheet. */
export function personAsCsv({ survey, person, mails, outbox }: PersonData): string {
  const rows: [string, unknown][] = [
    ["survey", survey],
    ["name", person.name],
    ["e-mail", person.email],
    ["audience", person.audience],
    ["invited on", person.sentOn],
    ["link taken back", yesOrNo(person.revoked)],
    ["address or audience changed after the opening", yesOrNo(person.changed)],
    ["wants no mail", yesOrNo(person.unsubscribed)],
    ["link handed out by members", yesOrNo(person.linkExported)],
    ...mails.flatMap((mail, i): [string, unknown][] => [
      [`mail ${i + 1}`, mail.kind],
      [`mail ${i + 1} planned for`, mail.plannedFor.toISOString()],
      [`mail ${i + 1} state`, mail.state],
      [`mail ${i + 1} failure`, mail.failure],
    ]),
    ...outbox.flatMap((mail, i): [string, unknown][] => [
      [`outbox ${i + 1} at`, mail.at.toISOString()],
      [`outbox ${i + 1} to`, mail.recipient],
      [`outbox ${i + 1} subject`, mail.subject],
      [`outbox ${i + 1} text`, mail.text],
    ]),
  ];
  return [["field", "value"], ...rows]
    .map((row) => row.map(cell).join(","))
    .join("\r\n")
    .concat("\r\n");
}

const yesOrNo = (is: boolean) => (is ? "yes" : "no");

const cell = (value: unknown) => `"${guarded(String(value ?? "")).replaceAll('"', '""')}"`;
