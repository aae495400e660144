import { Fragment } from "react";
import { dayInWords } from "@/components/respond/day-in-words";

type Data = Readonly<{
  person: {
    readonly name: string;
    readonly email: string | null;
    readonly audience: string;
    readonly sentOn: string | null;
    readonly revoked: boolean;
    readonly unsubscribed: boolean;
    readonly linkExported: boolean;
  };
  mails: readonly { readonly kind: string; readonly state: string; readonly failure: string | null }[];
  outbox: readonly { readonly subject: string }[];
}>;

/** What the list holds about one person, field by field. */
export function PersonFacts({ data }: Readonly<{ data: Data }>) {
  const { person, mails, outbox } = data;
  const facts: [string, string][] = [
    ["Name", person.name || "none"],
    ["E-mail address", person.email ?? "none"],
    ["Audience", person.audience],
    [
      "Invited on",
      outbox.length > 0
        ? "not yet: the mail lies in the outbox"
        : person.sentOn
          ? dayInWords(person.sentOn)
          : "not by Plumbline",
    ],
    ["Link", person.revoked ? "taken back" : person.linkExported ? "handed out by members" : "never handed out"],
    ["Mail", person.unsubscribed ? "wants none" : "may be sent"],
    ...mails.map(({ state, failure }): [string, string] => [
      "Invitation by mail",
      [state, failure].filter(Boolean).join(": "),
    ]),
    ...outbox.map(({ subject }): [string, string] => ["In the outbox", subject]),
  ];
  return (
    <dl className="definition-list person-facts">
      {facts.map(([term, fact], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two mails may say the same.
        <Fragment key={i}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
