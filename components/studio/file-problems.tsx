export type FileProblem = Readonly<{ where: string; path: string; message: string; fix: string }>;

const SHOWN = 30;

/** Each problem with its place in words and as a path, and how it is put right. */
export function FileProblems({ problems }: Readonly<{ problems: readonly FileProblem[] }>) {
  const rest = problems.length - SHOWN;
  return (
    <ul className="file-problems">
      {problems.slice(0, SHOWN).map(({ where, path, message, fix }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order, and two problems may be worded alike.
        <li key={i}>
          <strong>{where}</strong>
          {path ? <code className="file-path">{path}</code> : null}
          <p>
            {message} {fix}
          </p>
        </li>
      ))}
      {rest > 0 ? <li>And {rest.toLocaleString("en-GB")} more. Put these right first, then read it again.</li> : null}
    </ul>
  );
}
