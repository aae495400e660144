import { Icon } from "@/components/ui/icon";
import type { Finding } from "@/lib/survey/checks/finding";

type Props = Readonly<{ title: string; findings: readonly Finding[]; none: string }>;

/** What the checks found: where, the words, why, and what to do. */
export function ReviewFindings({ title, findings, none }: Props) {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section className="section stack" aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title} {findings.length > 0 ? <span className="muted">{findings.length}</span> : null}
      </h2>
      {findings.length === 0 ? (
        <p className="check-line">
          <Icon name="check" /> <span>{none}</span>
        </p>
      ) : (
        <ul className="stack">
          {findings.map((finding) => (
            <li
              key={`${finding.rule} ${finding.questionId} ${finding.where} ${finding.quote}`}
              className="check-finding"
            >
              <p className="row-tight">
                {finding.questionId ? <span className="tag">{finding.questionId}</span> : null}
                <span className="small muted">{[finding.where, finding.rule].filter(Boolean).join(" · ")}</span>
              </p>
              {finding.quote ? <p className="serif">“{finding.quote}”</p> : null}
              <p>
                {finding.problem} <span className="secondary">{finding.advice}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
