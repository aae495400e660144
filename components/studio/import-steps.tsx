const STEPS = [
  { id: "file", label: "File", path: null },
  { id: "columns", label: "Columns", path: "" },
  { id: "audiences", label: "Audiences", path: "/audiences" },
  { id: "check", label: "Check", path: "/check" },
] as const;

type Props = Readonly<{ current: (typeof STEPS)[number]["id"]; base?: string }>;

/** Where one is in the import; steps that are behind can be gone back to. */
export function ImportSteps({ current, base }: Props) {
  const at = STEPS.findIndex(({ id }) => id === current);
  return (
    <ol className="import-steps" aria-label="Steps">
      {STEPS.map(({ id, label, path }, i) => (
        <li key={id} {...(i === at && { "aria-current": "step" as const })}>
          <span aria-hidden="true">{i + 1}</span>{" "}
          {i < at && base && path !== null ? <a href={`${base}${path}`}>{label}</a> : label}
        </li>
      ))}
    </ol>
  );
}
