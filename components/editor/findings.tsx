import { Icon } from "@/components/ui/icon";
import type { Finding } from "@/lib/survey/checks/finding";

/** What the checks say about one question. */
export function Findings({ findings }: Readonly<{ findings: readonly Finding[] }>) {
  if (findings.length === 0) {
    return (
      <p className="check-line small">
        <Icon name="check" /> <span>The checks find nothing here.</span>
      </p>
    );
  }
  return (
    <ul className="stack-tight" aria-label="Checks">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.where} ${finding.quote}`} className="check-line check-warning small">
          <Icon name="alert" />
          <span>
            {finding.where && finding.where !== "Question" ? `${finding.where}: ` : ""}
            {finding.problem} {finding.advice}
            {finding.level === "must" ? " Must be solved before opening." : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
