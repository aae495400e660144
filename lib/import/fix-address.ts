import { z } from "zod";

const addressSchema = z.email();
export const isAddress = (text: string): boolean => addressSchema.safeParse(text).success;

/** What is wrong with an address in a sentence, and how it probably should read; null: nobody can say. */
export type AddressProblem = { readonly problem: string; readonly fix: string | null };

/** Domains that people have everywhere; a slip of one is recognised even if nobody else on the list has it. */
const COMMON = ["gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "gmx.de", "web.de", "proton.me"];
/** So often must a domain be on a list before a rarer one that looks like it is taken for a slip. */
const OFTEN = 3;

/** How often each domain is on the list, among addresses that can be used. */
export function domainsOf(addresses: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const domain = isAddress(address) ? domainOf(address) : "";
    if (domain) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return counts;
}

/** Null: nothing is wrong. */
export function addressProblem(written: string, domains: ReadonlyMap<string, number>): AddressProblem | null {
  const address = written.trim();
  if (isAddress(address)) return slip(address, domains);
  const fix = repaired(address, domains);
  return { problem: complaint(address), fix: fix !== null && isAddress(fix) ? (slip(fix, domains)?.fix ?? fix) : null };
}

const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

function complaint(address: string): string {
  if (!address.includes("@")) return "There is no @ in the address.";
  if (/\s/.test(address)) return "There is a space in the address.";
  if (/[.,;:]$/.test(address)) return `There is a “${address.at(-1)}” after the address.`;
  if (/^mailto:/i.test(address)) return "“mailto:” is not part of the address.";
  if (address.split("@").length > 2) return "There is more than one @.";
  const domain = domainOf(address);
  if (domain.includes(",")) return "There is a comma where a dot belongs.";
  if (!domain.includes(".")) return "There is no dot behind the @.";
  if (address.includes("..")) return "There are two dots in a row.";
  return "This is not an e-mail address.";
}

function repaired(address: string, domains: ReadonlyMap<string, number>): string | null {
  const plain = address
    .replace(/^mailto:/i, "")
    .replaceAll("＠", "@")
    .replace(/\s*(?:\(at\)|\[at\])\s*/i, "@")
    .replace(/[\s\u200B-\u200D\u2060"'<>()]+/g, "")
    .replace(/@+/g, "@")
    .replace(/[.,;:]+$/, "")
    .replace(/^[.,;:]+/, "")
    .replace(/\.{2,}/g, ".");
  const [local = "", ...rest] = plain.split("@");
  if (rest.length === 0) return withoutAt(plain, domains);
  const domain = rest.join("@").replaceAll(",", ".").replace(/^\.+/, "");
  return `${local.replaceAll(",", ".").replace(/\.$/, "")}@${domain.includes(".") ? domain : dotted(domain, domains)}`;
}

/** "a.samplenorthfold.example", where others are at northfold.example. */
function withoutAt(text: string, domains: ReadonlyMap<string, number>): string | null {
  const domain = known(domains).find((one) => text.toLowerCase().endsWith(one) && text.length > one.length);
  return domain ? `${text.slice(0, -domain.length).replace(/[.]$/, "")}@${domain}` : null;
}

/** "northfoldexample" or "northfold", where others are at northfold.example. */
function dotted(domain: string, domains: ReadonlyMap<string, number>): string {
  const wanted = domain.toLowerCase();
  const like = known(domains).find((one) => one.replaceAll(".", "") === wanted || one.split(".")[0] === wanted);
  return like ?? domain;
}

/** The most frequent first. */
const known = (domains: ReadonlyMap<string, number>) => [
  ...[...domains.entries()].sort(([, a], [, b]) => b - a).map(([domain]) => domain),
  ...COMMON,
];

/** An address that could be right, and looks like a slip of the fingers beside a domain that many have. */
function slip(address: string, domains: ReadonlyMap<string, number>): AddressProblem | null {
  const domain = domainOf(address);
  const own = domains.get(domain) ?? 0;
  if (COMMON.includes(domain)) return null;
  const usual = [...domains].filter(([, n]) => n >= Math.max(OFTEN, 3 * own)).map(([one]) => one);
  const meant = [...usual, ...COMMON].find((one) => one !== domain && isNear(domain, one));
  if (!meant) return null;
  const others = domains.get(meant) ?? 0;
  const because = others >= OFTEN ? `, which ${others} others have` : "";
  return {
    problem: `“${domain}” looks like a slip of “${meant}”${because}.`,
    fix: `${address.slice(0, address.lastIndexOf("@"))}@${meant}`,
  };
}

/** One letter more, less or different, or two neighbours swapped. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
