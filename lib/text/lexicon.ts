import { stem } from "./words";

/** A name for a theme and the stems that speak of it. */
export type LexiconEntry = { readonly surface: string; readonly stems: readonly string[] };

const entry = (surface: string, words: string): LexiconEntry => ({ surface, stems: words.split(" ").map(stem) });

/** What people speak of when they speak of a project office. It may name a theme; it never forms one. */
const PROJECT_OFFICE: readonly LexiconEntry[] = [
  entry("Benefits and outcomes", "benefit benefits outcome outcomes results payback paid return value"),
  entry("Time and budget", "deadline deadlines schedule budget scope late delay delays milestone on-time overrun"),
  entry(
    "Compliance and audit",
    "audit audits auditor auditors compliance compliant comply regulator rules legal fines",
  ),
  entry("Governance and gates", "governance gate gates control controls oversight approval steering committee board"),
  entry("Reporting", "report reports reporting status dashboard dashboards update updates traffic-light"),
  entry("Risks and surprises", "risk risks surprise surprises warning warnings issue issues"),
  entry("Costs", "cost costs money expensive saving savings spend spending"),
  entry(
    "Coaching and skills",
    "coach coaching mentor mentoring mentored train training trained skills learn develop craft",
  ),
  entry("Portfolio and priorities", "portfolio prioritise prioritising priorities priority choose select sequence"),
  entry("Strategy", "strategy strategic goals direction"),
  entry(
    "Templates and method",
    "template templates method methods methodology process processes standard framework forms",
  ),
  entry("People and capacity", "capacity resource resources resourcing engineer engineers staffing overload"),
  entry(
    "Clearing obstacles",
    "obstacle obstacles blocker blockers block unblock stuck roadblock roadblocks hurdle remove",
  ),
  entry("Decisions", "decide decision decisions decisive"),
  entry("Meetings", "meeting meetings workshop workshops minutes"),
];

/** The lexicon that fits a question; none outside the project office. */
export const lexiconFor = (question: string): readonly LexiconEntry[] =>
  /\b(PMO|projects?|programme)\b/i.test(question) ? PROJECT_OFFICE : [];
