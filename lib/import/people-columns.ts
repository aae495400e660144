export type PeopleColumns = {
  readonly address: number | null;
  /** In the order in which they make a name: first names before last names. */
  readonly names: readonly number[];
  readonly audience: number | null;
};

type Part = "address" | "name" | "first" | "last" | "audience";

/** Headings as address books, staff directories and spreadsheets write them, folded as `folded` does. */
const HEADINGS: Readonly<Record<Part, readonly string[]>> = {
  address: [
    "email",
    "e mail",
    "mail",
    "email address",
    "e mail address",
    "work email",
    "business email",
    "primary email",
    "user principal name",
    "e mail adresse",
    "email adresse",
    "mailadresse",
    "courriel",
    "adresse courriel",
    "adresse e mail",
    "adresse mail",
    "correo",
    "correo electronico",
    "direccion de correo",
    "indirizzo email",
    "indirizzo e mail",
    "posta elettronica",
    "e mailadres",
    "emailadres",
    "e post",
    "epost",
    "e postadress",
    "sahkoposti",
    "adres e mail",
    "endereco de email",
    "endereco de e mail",
  ],
  name: [
    "name",
    "full name",
    "display name",
    "person",
    "employee",
    "contact",
    "participant",
    "vollstandiger name",
    "mitarbeiter",
    "mitarbeiterin",
    "nom complet",
    "nom et prenom",
    "nombre completo",
    "nombre y apellidos",
    "nome completo",
    "nome e cognome",
    "naam",
    "volledige naam",
    "namn",
    "navn",
    "nimi",
    "imie i nazwisko",
  ],
  first: [
    "first name",
    "firstname",
    "given name",
    "forename",
    "vorname",
    "prenom",
    "nombre",
    "nome",
    "voornaam",
    "fornamn",
    "fornavn",
    "etunimi",
    "imie",
  ],
  last: [
    "last name",
    "lastname",
    "surname",
    "family name",
    "nachname",
    "familienname",
    "nom",
    "nom de famille",
    "apellido",
    "apellidos",
    "cognome",
    "sobrenome",
    "achternaam",
    "efternamn",
    "etternavn",
    "efternavn",
    "sukunimi",
    "nazwisko",
  ],
  audience: [
    "audience",
    "group",
    "role",
    "team",
    "respondent group",
    "category",
    "gruppe",
    "zielgruppe",
    "rolle",
    "groupe",
    "public",
    "grupo",
    "rol",
    "gruppo",
    "ruolo",
    "publiek",
    "groep",
    "grupp",
    "roll",
    "ryhma",
    "grupa",
    "rola",
    "papel",
  ],
};

/** Without case, accents and punctuation: "E-Mail-Adresse" → "e mail adresse". */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const partOf = (heading: string): Part | null => {
  const words = folded(heading);
  const parts = Object.entries(HEADINGS) as [Part, readonly string[]][];
  return parts.find(([, headings]) => headings.includes(words))?.[0] ?? null;
};

/** Whether the first line of a list names its columns: it holds no address, and at least one heading that is known. */
export const isHeading = (cells: readonly string[]): boolean =>
  !cells.some((cell) => cell.includes("@")) && cells.some((cell) => partOf(cell) !== null);

/** Which column holds what, by its heading; the address, if no heading tells, where most cells look like one. */
export function peopleColumns(
  headings: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): PeopleColumns {
  const parts = headings.map(partOf);
  const placeOf = (part: Part) => {
    const place = parts.indexOf(part);
    return place < 0 ? null : place;
  };
  const [whole, first, last] = [placeOf("name"), placeOf("first"), placeOf("last")];
  const address = placeOf("address") ?? mostAddresses(headings.length, rows);
  // "Nombre", "Nome" and "Nom" alone are the whole name.
  const names =
    first !== null && last !== null ? [first, last] : [whole ?? first ?? last].filter((one) => one !== null);
  return { address, names, audience: placeOf("audience") };
}

function mostAddresses(n: number, rows: readonly { readonly cells: readonly string[] }[]): number | null {
  const counts = Array.from({ length: n }, (_, i) => rows.filter(({ cells }) => cells[i]?.includes("@")).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}
