import { AudienceName } from "@/components/ui/audience-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { SampleBadge } from "@/components/ui/sample-badge";
import { StatusChip } from "@/components/ui/status-chip";
import type { Audience } from "@/lib/survey/instrument";
import { coverageInWords } from "./coverage-words";

type Props = Readonly<{
  id: string;
  title: string;
  status: "draft" | "collecting" | "closed";
  isSample: boolean;
  audiences: readonly Audience[];
  coverage: readonly { audience: string; invited: number; answered: number }[];
}>;

const NEXT = {
  draft: { label: "Prepare and open", path: "" },
  collecting: { label: "Links and coverage", path: "" },
  closed: { label: "See the results", path: "/results" },
} as const;

/** One survey: where it stands, who has answered, and the one next thing to do. */
export function SurveyCard({ id, title, status, isSample, audiences, coverage }: Props) {
  const next = NEXT[status];
  return (
    <article className="card card-padded stack">
      <div className="row">
        <StatusChip status={status} />
        {isSample ? <SampleBadge /> : null}
      </div>
      <h2 className="heading">
        <a href={`/surveys/${id}`}>{title}</a>
      </h2>
      {status === "draft" ? (
        <p className="secondary">Nobody has been invited yet.</p>
      ) : (
        <ul className="stack-tight respond-review">
          {audiences.map((audience) => {
            const counts = coverage.find((one) => one.audience === audience.id);
            return (
              <li key={audience.id} className="row-between">
                <AudienceName shape={audience.shape} name={audience.name} />
                <span className="small">{coverageInWords(counts?.answered ?? 0, counts?.invited ?? 0, status)}</span>
              </li>
            );
          })}
        </ul>
      )}
      <ButtonLink href={`/surveys/${id}${next.path}`}>{next.label}</ButtonLink>
    </article>
  );
}
