import { AudienceName } from "@/components/ui/audience-mark";
import { Card } from "@/components/ui/card";
import { markPath, type Shape } from "@/components/ui/mark-path";
import { SampleBadge } from "@/components/ui/sample-badge";

type Answer = Readonly<{ shape: Shape; name: string; purpose: string; x: number }>;

const ANSWERS: readonly Answer[] = [
  { shape: "circle", name: "Executives", purpose: "Benefits that last", x: 340 },
  { shape: "square", name: "Project managers", purpose: "Clearing obstacles", x: 250 },
  { shape: "triangle", name: "PMO staff", purpose: "One way of working", x: 70 },
];
const MIDDLE = ANSWERS.reduce((sum, answer) => sum + answer.x, 0) / ANSWERS.length;

/** What the product shows, in one picture: three answers to one question, and the middle between them. */
export function LandingFigure() {
  return (
    <Card as="figure" className="landing-figure">
      <figcaption className="stack-tight">
        <span className="row-between">
          <span className="kicker">Northfold Water</span>
          <SampleBadge />
        </span>
        <span className="heading">Three audiences, three purposes.</span>
      </figcaption>
      <ul className="landing-answers">
        {ANSWERS.map((answer) => (
          <li key={answer.shape}>
            <AudienceName shape={answer.shape} name={answer.name} />
            <span className="finding">{answer.purpose}</span>
          </li>
        ))}
      </ul>
      <svg className="landing-line" viewBox="0 0 412 104" width={412} height={104} aria-hidden="true">
        <path d="M0 44H412" stroke="var(--line-strong)" />
        <path d={`M${MIDDLE - 12} 4H${MIDDLE + 12}`} stroke="var(--ink-1)" strokeWidth={2.4} />
        <path d={`M${MIDDLE} 4V72`} stroke="var(--ink-1)" strokeWidth={1.6} />
        <path
          d="M0 34L-11.22 13.6L-11.22 8.84Q-11.22 5.44 -4.49 4.42V0H4.49V4.42Q11.22 5.44 11.22 8.84L11.22 13.6Z"
          transform={`translate(${MIDDLE} 68)`}
          fill="var(--brass)"
        />
        {ANSWERS.map((answer) => (
          <path
            key={answer.shape}
            className={`audience-${answer.shape} audience-fill`}
            d={markPath(answer.shape, 9)}
            transform={`translate(${answer.x} 44)`}
          />
        ))}
      </svg>
      <p className="small muted">A sketch: the plumb line hangs at the middle of the three.</p>
    </Card>
  );
}
