import pulse from "./half-year-pulse.json";

/** A survey under way: too few executives and PMO staff to be shown yet. */
export const pulseSurvey = {
  audiences: pulse.audiences,
  about: {
    title: "Half-year pulse",
    status: "collecting",
    opensOn: "2026-09-14",
    closesOn: "2026-10-02",
    closedOn: null,
  },
} as const;

/** A survey that is still being written: nobody has been invited. */
export const draftSurvey = {
  title: "Public sector wording trial",
  status: "draft",
  opensOn: null,
  closesOn: null,
  closedOn: null,
} as const;
