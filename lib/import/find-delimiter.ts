import Papa from "papaparse";

export type Delimiter = "," | ";" | "\t" | "|";
const CANDIDATES: readonly Delimiter[] = [",", ";", "\t", "|"];

/** The delimiter that cuts the heading into several cells and the rows after it into as many. */
export function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; share: number; cells: number } = { delimiter: ",", share: 0, cells: 1 };
  for (const delimiter of CANDIDATES) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: "greedy" });
    const cells = data[0]?.length ?? 0;
    if (cells < 2) continue;
    const share = data.filter((row) => row.length === cells).length / data.length;
    if (share > best.share || (share === best.share && cells > best.cells)) best = { delimiter, share, cells };
  }
  return best.cells > 1 ? best.delimiter : loneColumn(text);
}

/** Under one heading prose may hold commas without quotes: a delimiter that cuts no row leaves every answer whole. */
function loneColumn(text: string): Delimiter {
  const whole = (delimiter: Delimiter) => Papa.parse<string[]>(text, { delimiter }).data.every((row) => row.length < 2);
  return CANDIDATES.find(whole) ?? ",";
}
