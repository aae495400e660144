import type { OpenDatabase } from "@/db/client";

/** The product with one protection taken out. */
export type Mutant = {
  readonly name: string;
  /** What gives it away. Among so many attacks another one may succeed by chance, which proves nothing. */
  readonly foundBy: RegExp;
  readonly prepare?: (open: OpenDatabase) => Promise<unknown>;
  /** After invitations were laid into the outbox. */
  readonly afterMail?: (open: OpenDatabase, links: readonly { id: string; path: string }[]) => Promise<unknown>;
  readonly afterSubmit?: (open: OpenDatabase, sent: { invitationId: string | null; wrote: string }) => Promise<unknown>;
  readonly afterSettling?: (open: OpenDatabase) => Promise<unknown>;
  readonly afterClose?: (open: OpenDatabase) => Promise<unknown>;
  readonly keepsShownOrder?: true;
};

export const NOTHING_CHANGED: Mutant = { name: "nothing", foundBy: /^$/ };

/** What each response was when it came; a mutant's trigger looks here, so that it survives being written anew. */
const AT_FIRST = `
  create table at_first (wrote text primary key, came timestamptz not null, seal text, id uuid);
  create function remember() returns trigger as $$ begin
    insert into at_first values (new.answers->>'A1', clock_timestamp(), new.seal_id, new.id) on conflict do nothing;
    return new; end $$ language plpgsql;
  create trigger a_remember before insert on responses for each row execute function remember();`;

/** Each response gets, in a column, what was true of it when it came. */
const withWhatWas = (what: "came" | "seal" | "id", column: string, made: string) => (open: OpenDatabase) =>
  open.raw(`${AT_FIRST} ${made};
  create function leak() returns trigger as $$ begin
    select ${what} into new.${column} from at_first where wrote = new.answers->>'A1';
    return new; end $$ language plpgsql;
  create trigger b_leak before insert on responses for each row execute function leak();`);

/** Rows that settlement takes out to write them anew stay where they are. */
const withoutDeleting =
  (table: string, when = "") =>
  (open: OpenDatabase) =>
    open.raw(`create function stay() returns trigger as $$ begin return null; end $$ language plpgsql;
  create trigger stay before delete on ${table} for each row ${when} execute function stay();`);

/** The bookkeeping of a mutant is not a part of the product that is attacked. */
export const NOT_THE_PRODUCT = "at_first";

/** Rows in the order in which they came, as if nobody had shuffled them. */
const unshuffled = (open: OpenDatabase) =>
  open.raw(`do $$ declare r record; begin
    create temp table kept on commit drop as select * from responses;
    delete from responses;
    for r in select kept.* from kept left join at_first on wrote = answers->>'A1' order by came loop
      insert into responses (id, wave_id, audience, answers, answered_on, seal_id)
        values (r.id, r.wave_id, r.audience, r.answers, r.answered_on, r.seal_id);
    end loop; end $$`);

export const TELL_WHO_WROTE_WHAT: readonly Mutant[] = [
  {
    name: "a shared id",
    foundBy: /who wrote what, by a value in common$/,
    prepare: withWhatWas("id", "id", "alter table invitations add column ballot uuid"),
    afterSubmit: (open, { invitationId, wrote }) =>
      open.raw("update invitations set ballot = (select id from at_first where wrote = $2) where id::text = $1", [
        String(invitationId),
        wrote,
      ]),
  },
  {
    name: "a seal that is kept",
    foundBy: /^(settled|closed).*: who wrote what, by a value in common$/,
    prepare: withWhatWas("seal", "kept", "alter table responses add column kept text"),
  },
  {
    name: "an outbox in which links stand beside names",
    foundBy: /^waiting.*: who wrote what, by a value in common$/,
    afterMail: async (open, links) => {
      for (const { id, path } of links)
        await open.raw("update outbox_mails set text = replace(text, '{link}', $2) where invitation_id::text = $1", [
          id,
          path,
        ]);
    },
  },
  {
    name: "picks in the order in which one person saw them",
    foundBy: /who wrote what, by picks in the order shown$/,
    keepsShownOrder: true,
  },
];

export const TELL_WHO_SENT_WHEN: readonly Mutant[] = [
  {
    name: "a note at each submit",
    foundBy: /who sent when, by ledger: notes\.(position|xmin)$/,
    prepare: (open) => open.raw("create table notes (token_hash text primary key)"),
    afterSubmit: (open, { invitationId }) =>
      open.raw("insert into notes select token_hash from invitations where id::text = $1", [String(invitationId)]),
  },
  {
    name: "a fine timestamp beside the answers",
    foundBy: /who sent when, by ballot box: answered_at$/,
    prepare: withWhatWas("came", "answered_at", "alter table responses add column answered_at timestamptz"),
  },
  {
    name: "a fine timestamp in the ledger",
    foundBy: /who sent when, by ledger: seen_at$/,
    prepare: (open) => open.raw("alter table invitations add column seen_at timestamptz"),
    afterSubmit: (open, { invitationId }) =>
      open.raw("update invitations set seen_at = clock_timestamp() where id::text = $1", [String(invitationId)]),
  },
  {
    name: "order that is not shuffled",
    foundBy: /who sent when, by ballot box: (position|cmin)$/,
    prepare: (open) => open.raw(AT_FIRST),
    afterSettling: unshuffled,
    afterClose: unshuffled,
  },
  {
    name: "a ledger in which only who is marked is written",
    foundBy: /who sent when, by ledger: (xmin|cmin)$/,
    prepare: (open) =>
      open.raw(`create function only_marked() returns trigger as $$ begin
          if new is not distinct from old then return null; end if; return new; end $$ language plpgsql;
        create trigger only_marked before update on invitations for each row execute function only_marked();`),
  },
  {
    name: "spent seals that are not written anew",
    foundBy: /who sent when, by ledger: spent_seals\.(position|xmin)$/,
    prepare: withoutDeleting("spent_seals"),
  },
  {
    name: "a settlement that writes only what waits",
    foundBy: /who sent when, by ballot box: (xmin|xmax|cmin)$/,
    prepare: withoutDeleting("responses", "when (old.seal_id is null)"),
  },
];
