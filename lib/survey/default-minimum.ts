/** From how many answers numbers and words of an audience show, unless a survey sets more. */
export const DEFAULT_MINIMUM = { numbers: 5, words: 8 } as const;
