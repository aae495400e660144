import { z } from "zod";

export const NOT_ON_LIST = "This person is not on the list, or has been erased.";

/** One person of a survey's list. */
export const personInput = z.object({ surveyId: z.string(), personId: z.uuid(NOT_ON_LIST) });
export type PersonKey = z.infer<typeof personInput>;
