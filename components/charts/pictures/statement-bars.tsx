import type { AnalysisResult } from "@/lib/analysis/result";
import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import type { StatementCounts, StatementRow } from "@/lib/charts/statement-bars";
import { quoted, rich } from "@/lib/findings/rich-text";
import type { Picture } from "../picture";
import { StatementBarsChart } from "../statement-bars";
import type { PictureEntry, PictureKind } from "./entry";
import { countsOf } from "./most-sentence";
import { basisOf, sizesOf, withheldWords } from "./words";

/** Statements that people agree or disagree with. */
export const statementPictures: PictureKind = (result) =>
  result.items
    .filter(({ scale }) => scale.type === "agree")
    .map((item): PictureEntry => ({ id: `statement-${item.id}`, make: () => statementPicture(result, item) }));

function statementPicture(result: AnalysisResult, item: ItemResult): Picture {
  const rows = result.audiences.flatMap((audience): StatementRow[] => {
    const group = item.groups.find((one) => one.audience === audience.id);
    return group ? [{ audience, counts: stancesOf(group), because: withheldWords(group) }] : [];
  });
  const title = quoted(item.label);
  const agreeing = rows.flatMap(({ audience, counts }) =>
    counts ? [{ audience: audience.id, count: counts.agree, n: counts.agree + counts.disagree + counts.unsure }] : [],
  );
  return {
    id: `statement-${item.id}`,
    kind: "statement-bars",
    title,
    finding:
      agreeing.length > 0
        ? rich(countsOf(result.audiences, agreeing), ` agree: ${title}.`)
        : rich("Too few answers to show."),
    legend:
      "Solid: agree. Outlined: disagree. Pale, apart at the right: unsure. Under 20 people each segment is one person; all bars are equally long.",
    basis: basisOf(result, "People who answered", sizesOf(item)),
    table: {
      caption: `${title}: answers by audience`,
      columns: [
        { id: "audience", header: "Audience" },
        ...["Agree", "Disagree", "Unsure", "Answered"].map((header) => ({ id: header, header, numeric: true })),
      ],
      rows: rows.map(({ audience, counts }) => {
        if (!counts) return [audience.name, null, null, null, null];
        const { agree, disagree, unsure } = counts;
        return [audience.name, agree, disagree, unsure, agree + disagree + unsure];
      }),
    },
    draw: (width) => <StatementBarsChart rows={rows} width={width} label={title} />,
  };
}

function stancesOf(group: GroupAnswers): StatementCounts | null {
  if (group.status !== "shown") return null;
  const people = (stance: number) => group.counts.find(([value]) => value === stance)?.[1] ?? 0;
  return { agree: people(1), disagree: people(-1), unsure: people(0) };
}
