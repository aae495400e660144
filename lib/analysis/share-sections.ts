/** The parts of a result that a member can choose for a link, in the order in which they stand on the page. */
export const SHARE_SECTIONS = [
  { id: "headline", label: "The answer in short", about: "the finding, do we agree, where not, how sure" },
  { id: "audiences", label: "The audiences", about: "what each names most, and how many answered" },
  { id: "shared", label: "How much is shared", about: "by subject, with intervals" },
  { id: "words", label: "Themes of the own words", about: "how many of each audience wrote about what" },
  { id: "quotes", label: "Quotes", about: "what people wrote, word for word, where words are open" },
  { id: "outcomes", label: "Outputs or outcomes", about: "one question, one mark a person" },
  { id: "divergences", label: "Where we diverge", about: "the widest distances between two audiences" },
  { id: "common-ground", label: "Common ground", about: "what most of every audience say, and misreadings" },
  { id: "items", label: "The table of all items", about: "what each audience answered to every question" },
] as const;

export type ShareSection = (typeof SHARE_SECTIONS)[number]["id"];
export const SHARE_SECTION_IDS: readonly ShareSection[] = SHARE_SECTIONS.map(({ id }) => id);

/** Quotes are a choice of their own: whoever writes for colleagues may not have meant the board. */
export const DEFAULT_SHARED: readonly ShareSection[] = SHARE_SECTION_IDS.filter((id) => id !== "quotes");
export const DEFAULT_LEARNED: readonly ShareSection[] = [
  "headline",
  "audiences",
  "shared",
  "divergences",
  "common-ground",
];

/** Those of a list that exist, once each and in their order: what is stored may come from another version. */
export const knownSections = (ids: readonly string[]): ShareSection[] =>
  SHARE_SECTION_IDS.filter((id) => ids.includes(id));
