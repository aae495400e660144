export type NamedPerson = { readonly name: string; readonly email: string };
export type LineProblem = { readonly line: number; readonly text: string; readonly message: string };

const ADDRESS = /[^\s@<>;,:"']+@[^\s@<>;,:"']+\.[^\s@<>;,:"'.]+/g;

/**
 * People from pasted lines, one a line: "Name; address", two cells of a spreadsheet, or "Name <address>" from a mail program.
 * Lines are counted as they stand in the field; a heading ("Name, E-mail") is passed over.
 */
export function peopleFromLines(text: string): { people: NamedPerson[]; problems: LineProblem[] } {
  const people: NamedPerson[] = [];
  const problems: LineProblem[] = [];
  for (const [i, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = written.trim();
    if (line === "" || (i === 0 && isHeading(line))) continue;
    const found = line.match(ADDRESS) ?? [];
    const [email] = found;
    if (email && found.length === 1) people.push({ name: nameIn(line, email), email });
    else problems.push({ line: i + 1, text: line, message: complaint(found.length) });
  }
  return { people, problems };
}

function complaint(nAddresses: number): string {
  if (nAddresses > 1) return "holds several e-mail addresses. Write one person a line.";
  return "holds no e-mail address. Write a name, a semicolon and an address such as ada@example.org.";
}

const isHeading = (line: string) => !line.includes("@") && /\be-?mail\b/i.test(line);

/** What stands beside the address, without quotation marks, brackets and separators. */
function nameIn(line: string, email: string): string {
  return line
    .replace(email, " ")
    .replace(/[<>"]|[;,\t]+(?=\s*$)|^\s*[;,\t]+/g, " ")
    .replace(/[;\t]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[;,]\s*|\s*[;,]$/g, "");
}
