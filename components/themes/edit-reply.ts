/** What came of one press: a sentence, and where to look now. */
export type EditReply = {
  readonly ok: boolean;
  /** What was done, or what stood in the way and how to go on. */
  readonly said: string;
  /** What was asked for, so that the part of the page that asked can answer. */
  readonly act: string;
  /** Of which theme it was asked; empty: of none. */
  readonly about: string;
  /** A theme to open, since the one that was open is gone. */
  readonly open: string | null;
} | null;

export type EditAction = (before: EditReply, form: FormData) => Promise<EditReply>;
