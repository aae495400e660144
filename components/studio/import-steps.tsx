const STEPS = ["File", "Columns", "Audiences", "Check"] as const;

/** Where one is in the import. Going back is a button of the form, so that nothing written is lost. */
export function ImportSteps({ current }: Readonly<{ current: (typeof STEPS)[number] }>) {
  return (
    <ol className="import-steps" aria-label="Steps">
      {STEPS.map((label, i) => (
        <li key={label} {...(label === current && { "aria-current": "step" as const })}>
          <span className="import-step-number" aria-hidden="true">
            {i + 1}
          </span>{" "}
          {label}
        </li>
      ))}
    </ol>
  );
}
