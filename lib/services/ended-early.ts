import { ToldError } from "@/lib/errors";

/** The analysis was stopped from outside, through no fault of its own. */
export class Interrupted extends Error {}

/** The process of the analysis was killed from outside; by whom, nobody knows, so it is tried again. */
export class Killed extends ToldError {}
