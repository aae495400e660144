import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PersonFacts } from "./person-facts";

const person = {
  name: "",
  email: null,
  audience: "PMO staff",
  sentOn: null,
  revoked: false,
  unsubscribed: false,
  linkExported: false,
};
const textOf = (data: Parameters<typeof PersonFacts>[0]["data"]) =>
  renderToStaticMarkup(<PersonFacts data={data} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

it("says in words what is not there", () => {
  expect(textOf({ person, mails: [], outbox: [] })).toBe(
    " Name none E-mail address none Audience PMO staff Invited on not by Plumbline Link never handed out Mail may be sent ",
  );
});

it("tells what became of the link and of each mail, a failure in the server’s words", () => {
  const mails = [{ kind: "invitation", state: "failed", failure: "550 no such user" }];
  const text = textOf({
    person: { ...person, linkExported: true, unsubscribed: true },
    mails,
    outbox: [{ subject: "Why?" }],
  });
  for (const said of ["handed out by members", "wants none", "failed: 550 no such user", "In the outbox Why?"])
    expect(text).toContain(said);
  expect(textOf({ person: { ...person, linkExported: true, revoked: true }, mails: [], outbox: [] })).toContain(
    "Link taken back",
  );
});
