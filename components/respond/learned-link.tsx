/** To what came of the answers, once the people who asked show it. */
export function LearnedLink({ href }: Readonly<{ href: string }>) {
  return (
    <div className="stack-tight">
      <p>
        <a className="button button-primary" href={href}>
          What we learned from the answers
        </a>
      </p>
      <p className="small secondary">
        It shows groups, never who said what; small groups are hidden. Nobody notes who opens it.
      </p>
    </div>
  );
}
