import { DataTable } from "@/components/ui/data-table";
import { ROLES } from "@/lib/forms/members";

type Row = Readonly<{ permission: string; roles: readonly string[] }>;

/** The table of permissions as it stands in the code, for whoever wonders what a role may do. */
export function RoleTable({ rows }: Readonly<{ rows: readonly Row[] }>) {
  return (
    <DataTable
      caption="What each role may do"
      captionHidden
      rows={rows}
      rowKey={({ permission }) => permission}
      columns={[
        { id: "permission", header: "May", cell: ({ permission }) => capital(permission) },
        ...ROLES.map(({ value, label }) => ({
          id: value,
          header: label,
          cell: ({ roles }: Row) => (roles.includes(value) ? "yes" : "–"),
        })),
      ]}
    />
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
