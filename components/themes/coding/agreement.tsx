import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { AgreementPage } from "@/lib/analysis/themes-page";

type Props = Readonly<{
  agreement: AgreementPage;
  /** The editor of the question. */
  base: string;
  /** Labels of themes by id. */
  names: ReadonlyMap<string, string>;
}>;

/** How far two sortings of the same statements agree, and where they do not. */
export function Agreement({ agreement, base, names }: Props) {
  const { memberName, n, words, blind, themes, disagreements } = agreement;
  const labelsOf = (ids: readonly string[]) =>
    ids.length === 0 ? "not a reason" : ids.map((id) => `“${names.get(id) ?? id}”`).join(", ");
  return (
    <>
      <section className="section stack" aria-labelledby="agreement">
        <h2 className="heading" id="agreement">
          How far both agree
        </h2>
        <p className="finding">{words}</p>
        {blind ? null : (
          <Notice title="Not blind" still>
            {memberName} had changed these themes before, and so had seen how they were sorted. Agreement may look
            better than it is.
          </Notice>
        )}
        <p className="small secondary">
          Alpha (Krippendorff) is 1 where both always agree and 0 where they agree as chance would. From .80 it is good,
          from .667 enough for tentative conclusions.
        </p>
        <DataTable
          caption="Agreement by theme"
          rows={themes}
          rowKey={({ theme }) => theme}
          columns={[
            { id: "theme", header: "Theme", cell: ({ label }) => label },
            { id: "coder", header: memberName, numeric: true, cell: ({ nCoder }) => `${nCoder} of ${n}` },
            {
              id: "reference",
              header: "As sorted before",
              numeric: true,
              cell: ({ nReference }) => `${nReference} of ${n}`,
            },
            { id: "alpha", header: "Alpha", numeric: true, cell: ({ alpha }) => alphaWords(alpha) },
          ]}
        />
      </section>
      <section className="section stack" aria-labelledby="disagreements">
        <h2 className="heading" id="disagreements">
          {disagreements.length === 0 ? "Sorted alike throughout" : differing(disagreements.length)}
        </h2>
        <ol className="themes-differing">
          {disagreements.map(({ text, coder, reference }) => (
            <li key={text}>
              <p className="quote">{text}</p>
              <p className="small secondary">
                {memberName}: {labelsOf(coder)}. Before: {labelsOf(reference)}.{" "}
                <Link href={`${base}?${new URLSearchParams({ theme: "all", q: text.slice(0, 60) })}`}>
                  Open it in the editor
                </Link>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const differing = (n: number) => (n === 1 ? "1 statement sorted differently" : `${n} statements sorted differently`);

/** ".78", as agreement is written; where it says nothing, so. */
export function alphaWords(alpha: number | null): string {
  return alpha === null ? "says nothing" : alpha.toFixed(2).replace(/^(-?)0\./, "$1.");
}
