/** What can be made from a result, in the order in which it is offered. */
export const FORMATS = [
  {
    id: "pdf",
    extension: "pdf",
    type: "application/pdf",
    title: "Report",
    kind: "PDF",
    contains:
      "The summary, a page for each finding with its chart, table and words, the themes, every item, and how the numbers are made: to read and to print.",
    hasPaper: true,
  },
  {
    id: "pptx",
    extension: "pptx",
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    title: "Slides",
    kind: "PPTX",
    contains:
      "A slide for each finding, with charts and tables that can be edited, and base sizes and method in the notes: to present.",
    hasPaper: false,
  },
  {
    id: "xlsx",
    extension: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    title: "Workbook",
    kind: "XLSX",
    contains:
      "Every count, mean and interval by item and audience, every pair, the themes and open quotes, and a codebook: to check and to go on with in a spreadsheet.",
    hasPaper: false,
  },
  {
    id: "csv",
    extension: "csv",
    type: "text/csv; charset=utf-8",
    title: "Table",
    kind: "CSV",
    contains: "Items and themes as one long table, a row for each item, audience and value: for statistics programs.",
    hasPaper: false,
  },
  {
    id: "json",
    extension: "json",
    type: "application/json; charset=utf-8",
    title: "Result",
    kind: "JSON",
    contains: "The stored result as it is, with the version of its format: for programs, and for npm run export.",
    hasPaper: false,
  },
] as const;

export type FormatId = (typeof FORMATS)[number]["id"];

export const formatOf = (id: string) => FORMATS.find((format) => format.id === id);
