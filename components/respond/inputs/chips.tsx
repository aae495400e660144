/** Chips as they lie there; the number stands beside them. */
export function Chips({ n, hollow = false }: Readonly<{ n: number; hollow?: boolean }>) {
  return (
    <span className={hollow ? "chips chips-hollow" : "chips"} aria-hidden="true">
      {Array.from({ length: n }, (_, i) => `chip ${i}`).map((key) => (
        <i key={key} />
      ))}
    </span>
  );
}
