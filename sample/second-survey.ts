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

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a survey under way has been open when somebody begins to look at it. */
const OPEN_DAYS = 6;

type UnderWay<R> = { readonly opensOn: string; readonly closesOn: string; readonly responses: readonly R[] };

/** The same survey with its days so that on `today`, an ISO day, it is under way. */
export function underWayOn<R extends { readonly answeredOn: string }>(survey: UnderWay<R>, today: string): UnderWay<R> {
  const by = Date.parse(today) - Date.parse(survey.opensOn) - OPEN_DAYS * DAY_MS;
  const moved = (day: string) => new Date(Date.parse(day) + by).toISOString().slice(0, 10);
  return {
    opensOn: moved(survey.opensOn),
    closesOn: moved(survey.closesOn),
    responses: survey.responses.map((one) => ({ ...one, answeredOn: moved(one.answeredOn) })),
  };
}
