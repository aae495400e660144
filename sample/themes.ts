type Theme = { readonly id: string; readonly label: string; readonly keywords: string[] };

const theme = (id: string, label: string, ...keywords: string[]): Theme => ({ id, label, keywords });

/** Question → themes, with words that speak of them. What the PMO should stop doing (A3) is sorted by the machine. */
export const THEMES: Readonly<Record<string, readonly Theme[]>> = {
  A1: [
    theme("benefit", "Benefits that last", "benefit", "lasting", "promised", "paying back"),
    theme("see", "An honest picture for decisions", "honest", "picture", "decide", "decisions", "truth"),
    theme("choose", "Choosing the right work", "choose", "right work", "pick", "right projects"),
    theme("unblock", "Clearing obstacles", "obstacles", "blockers", "roadblocks", "stuck", "unblock", "clear"),
    theme("method", "One way of working", "same way", "one way", "templates", "method"),
    theme("guard", "Compliance and audit cover", "audit", "auditors", "compliant", "compliance", "regulator"),
    theme("grow", "Growing project people", "grow", "coaching", "mentor", "train", "develops", "better PMs"),
  ],
  A2: [
    theme("decide", "Better decisions, sooner", "decision", "decide", "stopping", "answer"),
    theme("show", "Benefits that can be shown", "benefits", "budget", "paid", "show"),
    theme("order", "Order and comparable projects", "method", "templates", "rules", "same way", "control"),
    theme("people", "The right people, and growing them", "people", "mentor", "engineer", "managers"),
    theme("calm", "Calm audits", "audit", "findings", "fines"),
    theme("early", "Problems heard of early", "surprises", "problem", "rings"),
    theme("clear", "Obstacles out of the way", "sorted out", "took the call", "promised"),
    theme("time", "Time given back", "time", "hours", "less reporting", "fortnight"),
  ],
  F3: [
    theme("order", "Loss of order", "chaos", "control", "spreadsheet", "plans", "spending", "projects"),
    theme("call", "Nobody to call", "call", "phone", "people"),
    theme("calm", "Trouble with audits", "audit", "auditors", "compliance"),
    theme("time", "Time for projects", "time", "fridays"),
    theme("slow", "Slower and louder decisions", "slower", "decides"),
  ],
};
