/** A kind of file that can be made, as the page offers it. */
export type OfferedFormat = Readonly<{
  id: string;
  /** "Report" */
  title: string;
  /** "PDF" */
  kind: string;
  contains: string;
  hasPaper: boolean;
}>;
