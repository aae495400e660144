/** How one statement was sorted. */
export type SavedCoding = {
  readonly codingId: string;
  readonly text: string;
  /** The main one first; empty: not a reason; null: not sorted after all. */
  readonly themes: readonly string[] | null;
};
