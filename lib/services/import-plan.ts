import { applyMapping, type Imported } from "@/lib/import/apply-mapping";
import {
  type AudienceChoice,
  audiencesFromChoices,
  type CountedEntry,
  countEntries,
  oneAudience,
  proposeAudiences,
} from "@/lib/import/audience-choice";
import { type ColumnChoice, type DescribedColumn, proposeColumns } from "@/lib/import/column-choice";
import { type ChoiceError, columnsFromChoices } from "@/lib/import/columns-from-choices";
import { type Mapping, mappingSchema } from "@/lib/import/mapping";
import type { Table } from "@/lib/import/read-table";
import { firstOf } from "@/lib/survey/plain-text";
import type { ImportDraft } from "./import-draft";

/** Everything the wizard shows, from the file and what was chosen so far. */
export type ImportPlan = {
  readonly described: readonly DescribedColumn[];
  readonly columns: readonly ColumnChoice[];
  readonly columnErrors: readonly ChoiceError[];
  /** The heading of the audience column; null: one audience. */
  readonly audienceColumn: string | null;
  readonly entries: readonly CountedEntry[];
  readonly audiences: readonly AudienceChoice[];
  readonly audienceError: string | null;
  /** Null while something has still to be put right. */
  readonly mapping: Mapping | null;
};

type Proposals = ReturnType<typeof proposeColumns>;
const known = new WeakMap<Table, Proposals>();

/** Every step asks for them; they depend on the table alone. */
function proposalsFor(table: Table): Proposals {
  const proposals = known.get(table) ?? proposeColumns(table);
  known.set(table, proposals);
  return proposals;
}

export function importPlan(table: Table, draft: ImportDraft): ImportPlan {
  const proposed = proposalsFor(table);
  const choices = draft.columns ?? proposed.choices;
  const { columns, errors } = columnsFromChoices(table, choices);
  const audienceColumn = columns.find(({ role }) => role === "audience")?.column ?? null;
  const entries = audienceColumn === null ? [] : countEntries(table, audienceColumn);
  const audiences = chosenAudiences(entries, draft.audiences);
  const chosen =
    audienceColumn === null
      ? { ok: true as const, chosen: oneAudience(draft.everybody) }
      : audiencesFromChoices(entries, audiences);
  const ready = errors.length === 0 && chosen.ok;
  const mapping = ready
    ? mappingSchema.parse({
        format: "plumbline-mapping",
        version: 1,
        title: firstOf(draft.title, 160),
        columns,
        ...chosen.chosen,
      })
    : null;
  return {
    described: proposed.described,
    columns: choices,
    columnErrors: errors,
    audienceColumn,
    entries,
    audiences,
    audienceError: chosen.ok ? null : chosen.message,
    mapping,
  };
}

/** Another audience column makes earlier choices void. */
function chosenAudiences(entries: readonly CountedEntry[], chosen: readonly AudienceChoice[] | null) {
  const proposed = proposeAudiences(entries);
  if (!chosen) return proposed;
  const same = chosen.length === proposed.length && proposed.every(({ value }, i) => chosen[i]?.value === value);
  return same ? chosen : proposed;
}

/** What would be imported; the columns of the mapping are the table's own, so none is missing. */
export function previewImport(table: Table, mapping: Mapping): Imported {
  const read = applyMapping(table, mapping);
  if (!read.instrument) throw new Error("A mapping of this table names a column that it does not have.");
  return read;
}
