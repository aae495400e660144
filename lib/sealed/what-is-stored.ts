/** What one column holds, in plain words, with an example. */
export type StoredColumn = { readonly column: string; readonly says: string; readonly example: string };
export type StoredTable = {
  readonly table: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly StoredColumn[];
};

const column = (name: string, says: string, example: string): StoredColumn => ({ column: name, says, example });
const WAVE = column("wave_id", "which survey; the same for everybody", "0b9e6a1c-…");
const MAILING = column("mailing_id", "which mail: the invitation, or a reminder", "55d2…");
const PERSON = column("invitation_id", "the row of the list", "7d0c41f2-…");

/**
 * Every column that has to do with somebody who is asked or answers. A test holds it against the schema: whoever adds a column says
 * here what it holds.
 */
export const WHAT_IS_STORED: readonly StoredTable[] = [
  {
    table: "invitations",
    title: "The list: who was asked",
    about: "One row for each person with a personal link. People who come by an open link are on no list.",
    columns: [
      column("id", "a random number of this row", "7d0c41f2-…"),
      WAVE,
      column("audience", "the group you were asked as", "project-managers"),
      column("name", "your name, where it was given", "Example Person"),
      column("email", "your address, where it was given", "person@example.org"),
      column(
        "token_hash",
        "a fingerprint of your link, by which it is recognised; the link cannot be made from it",
        "91f0…c7",
      ),
      column("sent_on", "the day on which the invitation went out", "4 May 2026"),
      column("reminded_on", "the day of the last reminder", "11 May 2026"),
      column("answered", "finished, yes or no; set for three or more people of a group at once", "yes"),
      column("revoked", "whether the link was taken back", "no"),
      column("unsubscribed", "whether you asked for no more mail", "no"),
      column("link_exported", "whether members have had your link in their hands", "no"),
      column(
        "changed",
        "whether your address or group was changed after the opening; then no reminders are sent",
        "no",
      ),
    ],
  },
  {
    table: "responses",
    title: "The ballot box: what was answered",
    about: "One row for each set of answers that was sent.",
    columns: [
      column("id", "a random number; a new one at each shuffle", "c2a85f90-…"),
      WAVE,
      column("audience", "the group", "project-managers"),
      column("answers", "the answers", "“So that projects end well”, 7 of 10"),
      column("answered_on", "empty, unless the answers were imported from a file", "empty"),
      column(
        "seal_id",
        "the one-time seal, until your answers are shuffled with others, at the latest when the survey closes; then it is removed",
        "empty",
      ),
    ],
  },
  {
    table: "spent_seals",
    title: "Spent seals: so that nobody answers twice",
    about:
      "One row for each link, or browser, that has sent, and one more by which that browser knows it. They are kept sorted by the seal, which says nothing of when.",
    columns: [
      column(
        "seal_id",
        "a number made from the link, or from the link and a code that only your browser has; without them or the server’s secret nobody knows whose",
        "pX3v…Qk",
      ),
      WAVE,
    ],
  },
  {
    table: "drafts",
    title: "Drafts: what is not sent yet",
    about:
      "Deleted when the answers are sent, and at the close. When somebody is erased, random bytes take the place of theirs.",
    columns: [
      column(
        "id",
        "a number made from the link, and from your browser’s code where members have had the link",
        "m81T…0w",
      ),
      WAVE,
      column(
        "ciphertext",
        "the answers so far, locked with a key that is made from the same and stands in no table; padded, so that its length says little",
        "q7Zl0…",
      ),
      column("saved_on", "the day on which it was last saved, without a time", "6 May 2026"),
    ],
  },
  {
    table: "deliveries",
    title: "Mail: what was sent to whom",
    about:
      "One row for each mail to each person of the list; it goes with the list. Nothing notes whether a mail was opened.",
    columns: [
      column("id", "a random number", "e4b7…"),
      MAILING,
      PERSON,
      column("state", "waiting, sent, or failed", "sent"),
      column("attempts", "how often it was tried", "1"),
      column("not_before", "when it may be tried again", "empty"),
      column("failure", "what the mail server said, where it refused", "empty"),
    ],
  },
  {
    table: "outbox_mails",
    title: "The outbox: mail that could not leave",
    about: "One row for each mail that was written while no mail server was set; it goes with the list.",
    columns: [
      column("id", "a random number", "a9c3…"),
      column("organization_id", "the organization that asks", "2f61…"),
      MAILING,
      PERSON,
      column("recipient", "your address", "person@example.org"),
      column("subject", "the subject", "We would like your view"),
      column("text", "the mail, with {link} where your link belongs", "Hello Example Person, …"),
      column("headers", "technical lines for mail programs, without your link", "List-Unsubscribe"),
      column("at", "when it was written", "4 May 2026"),
    ],
  },
  {
    table: "mailings",
    title: "Mailings: what was written to a group",
    about: "One row for each invitation or reminder that members plan; it names nobody.",
    columns: [
      column("id", "a random number", "55d2…"),
      WAVE,
      column("kind", "invitation, reminder, or last call", "invitation"),
      column("state", "planned, under way, sent, or cancelled", "sent"),
      column("texts", "what each group is written, with {name} and {link} in place of yours", "Hello {name}, …"),
      column("scheduled_for", "when it is to go out, for everybody at once", "4 May 2026"),
      column("trouble", "what the mail server said, where it refused everything", "empty"),
    ],
  },
  {
    table: "people_imports",
    title: "Lists under review: who may be asked",
    about:
      "One row for each list that a member is still looking through; gone when it is taken over or left, at the latest after a day.",
    columns: [
      WAVE,
      column("member_id", "the member who looks through it", "c01e…"),
      column("source", "the file’s name, or that it was pasted", "staff.csv"),
      column("rows", "names, addresses and groups, as the list has them", "Example Person, person@example.org"),
      column("at", "when it was last looked at", "4 May 2026"),
    ],
  },
  {
    table: "snapshots",
    title: "Frozen answers: what an analysis reads",
    about:
      "One row for each analysis, or more than one where nothing has changed: all answers that are in the ballot box then, sorted by what they say. It names nobody and goes with the survey.",
    columns: [
      column("id", "a random number", "3a7b…"),
      WAVE,
      column("hash", "a fingerprint of the content, by which a result can be traced to it", "b2d9…"),
      column(
        "content",
        "the questions, the groups, and every set of answers with its group",
        "“So that projects end well”, 7 of 10",
      ),
    ],
  },
  {
    table: "run_statements",
    title: "Statements: what was written, for sorting into themes",
    about:
      "One row for each analysis and each question in words. It holds what everybody wrote to that question, word for word, in a shuffled order. Members read those of groups whose words are open; the others are only counted. It goes with the survey.",
    columns: [
      column("run_id", "which analysis", "41e8…"),
      column("question_id", "which question", "A1"),
      column(
        "content",
        "each statement with its group, its themes, and a number that says which statements of this question one person wrote; the number is drawn anew for each question and each analysis",
        "“So that projects end well”, project-managers, 17",
      ),
    ],
  },
  {
    table: "theme_edits",
    title: "Changes of themes: what members did",
    about: "One row for each change that a member makes to the themes of a question. It goes with the survey.",
    columns: [
      column("id", "a random number", "6f20…"),
      WAVE,
      column("question_id", "which question", "A1"),
      column("seq", "its place among the changes of this question", "3"),
      column("member_id", "the member who made it", "c01e…"),
      column("member_name", "their name then", "Example Member"),
      column("made_at", "when they made it", "12 June 2026"),
      column(
        "edit",
        "the change; statements that were moved or hidden stand in it word for word",
        "“So that projects end well”",
      ),
      column("undone_at", "when it was taken back", "empty"),
      column("undone_by", "who took it back", "empty"),
    ],
  },
  {
    table: "second_codings",
    title: "Second codings: statements that another member sorts",
    about:
      "One row for each member who sorts a sample of the statements without seeing how they were sorted. It goes with the survey, or with the member.",
    columns: [
      column("id", "a random number", "d7c4…"),
      WAVE,
      column("question_id", "which question", "A1"),
      column("member_id", "the member who sorts", "c01e…"),
      column("member_name", "their name then", "Example Member"),
      column(
        "content",
        "the sample, word for word, without groups, and how it was sorted",
        "“So that projects end well”",
      ),
      column("started_at", "when they began", "12 June 2026"),
      column("finished_at", "when they ended", "empty"),
    ],
  },
];
