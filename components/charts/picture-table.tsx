import { AudienceName } from "@/components/ui/audience-mark";
import { DataTable } from "@/components/ui/data-table";
import type { Shape } from "@/components/ui/mark-path";
import type { PictureTable } from "./picture";

/** By the name of an audience: its shape. */
type Shapes = ReadonlyMap<string, Shape>;

/** The table that says the same as the chart. */
export function PictureTableTwin({ table, shapes }: Readonly<{ table: PictureTable; shapes: Shapes }>) {
  const rows = table.rows.map((cells, i) => ({ key: `${i} ${cells[0]}`, cells }));
  return (
    <DataTable
      caption={table.caption}
      captionHidden
      className="figure-table"
      rows={rows}
      rowKey={({ key }) => key}
      columns={table.columns.map(({ id, header, numeric = false }, i) => ({
        id,
        header: <Named words={header} shapes={shapes} />,
        numeric,
        cell: ({ cells }: (typeof rows)[number]) => <Named words={cellWords(cells[i])} shapes={shapes} />,
      }))}
    />
  );
}

const cellWords = (value: string | number | null | undefined): string => (value ?? "hidden").toString();

function Named({ words, shapes }: Readonly<{ words: string; shapes: Shapes }>) {
  const shape = shapes.get(words);
  return shape ? <AudienceName shape={shape} name={words} /> : words;
}
