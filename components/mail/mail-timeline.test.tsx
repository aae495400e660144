import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LinkedText } from "./linked-text";
import { MailTimeline, type TimelineStep } from "./mail-timeline";

const step = (values: Partial<TimelineStep>): TimelineStep => ({
  key: values.title ?? "",
  title: "",
  kind: "reminder",
  mailingId: "m",
  state: "sent",
  at: "2026-03-09T09:00:00.000Z",
  isTooLate: false,
  trouble: null,
  audiences: [],
  sent: null,
  laid: 0,
  ...values,
});
const draw = (steps: TimelineStep[], isOver = false, noReminders: string | null = null) =>
  renderToStaticMarkup(
    <MailTimeline
      steps={steps}
      base="/mail"
      isOver={isOver}
      noReminders={noReminders}
      controls={({ mailingId }) => <b>{mailingId}</b>}
    />,
  );
const words = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

it("says in words what was sent, is planned, and could be; only of invitations how many", () => {
  const html = draw([
    step({ title: "Invitation", kind: "invitation", sent: 43 }),
    step({ title: "First reminder" }),
    step({ title: "Second reminder", state: "planned", mailingId: "second" }),
    step({ title: "Last call", state: "suggested", kind: "last-call", mailingId: null }),
  ]);
  const text = words(html);
  expect(text).toContain("Sent: Invitation Mon 9 March, 09:00 UTC · 43 people");
  expect(text).toContain("Sent: First reminder Mon 9 March, 09:00 UTC · to those not finished");
  expect(text).toContain("Planned: Second reminder");
  expect(text).toContain("Not planned: Last call Not planned; suggested: Mon 9 March, 09:00 UTC Write and plan");
  expect(html).toContain("<b>second</b>");
  expect(html).toContain('href="/mail/new?kind=last-call"');
});

it("says why no time is suggested shortly before the survey closes", () => {
  const text = words(draw([step({ state: "suggested", mailingId: null, at: null, isTooLate: true })]));
  expect(text).toContain("The survey closes too soon to plan it; it can still be sent at once.");
});

it("shows why a mailing stands still, and offers nothing new once the survey is over", () => {
  expect(words(draw([step({ state: "sending", trouble: "535 wrong password" })]))).toContain("535 wrong password");
  expect(draw([step({ state: "suggested", mailingId: null })], true)).not.toContain("new?kind");
});

it("says of mails in the outbox that nobody has them, and offers what can be done", () => {
  const html = draw([step({ title: "Invitation", kind: "invitation", sent: 15, laid: 15 })]);
  expect(words(html)).toContain("Laid into the outbox: Invitation");
  expect(words(html)).toContain("15 people: laid into the outbox, nobody has it yet");
  expect(html).not.toContain("mail-step-done");
  expect(html).toContain("<b>m</b>");
});

it("says once why no reminder can be planned, instead of a button at each", () => {
  const suggested = { state: "suggested", mailingId: null } as const;
  const html = draw([step({ ...suggested, title: "a" }), step({ ...suggested, title: "b" })], false, "No mail server.");
  expect(html).not.toContain("new?kind");
  expect(html.split("No mail server.")).toHaveLength(2);
});

it("links of a mail are followed at the address the reader came by", () => {
  const text = "Go:\nhttps://p.example/r/abc.\nOr https://other.example/x";
  const html = renderToStaticMarkup(<LinkedText text={text} base="https://p.example" />);
  expect(html).toBe(
    'Go:\n<a href="/r/abc">https://p.example/r/abc</a>.\nOr <a href="https://other.example/x">https://other.example/x</a>',
  );
});
