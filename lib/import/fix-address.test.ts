import { expect, it } from "vitest";
import { addressProblem, domainsOf } from "./fix-address";

const OTHERS = ["a", "b", "c", "d"].map((one) => `${one}@northfold.example`);
const fixOf = (address: string) => addressProblem(address, domainsOf([...OTHERS, address]))?.fix;
const problemOf = (address: string) => addressProblem(address, domainsOf([...OTHERS, address]))?.problem;

it.each([
  ["a.sample@ northfold.example", "There is a space in the address.", "a.sample@northfold.example"],
  ["a.sample@northfold.example.", "There is a “.” after the address.", "a.sample@northfold.example"],
  ["a.sample@northfold.example,", "There is a “,” after the address.", "a.sample@northfold.example"],
  ["a.sample@northfold,example", "There is a comma where a dot belongs.", "a.sample@northfold.example"],
  ["a.sample@northfoldexample", "There is no dot behind the @.", "a.sample@northfold.example"],
  ["a.sample@northfold", "There is no dot behind the @.", "a.sample@northfold.example"],
  ["a.samplenorthfold.example", "There is no @ in the address.", "a.sample@northfold.example"],
  ["a.sample@@northfold.example", "There is more than one @.", "a.sample@northfold.example"],
  ["a..sample@northfold.example", "There are two dots in a row.", "a.sample@northfold.example"],
  ["a.sample (at) northfold.example", "There is no @ in the address.", "a.sample@northfold.example"],
  ["mailto:a.sample@northfold.example", "“mailto:” is not part of the address.", "a.sample@northfold.example"],
  ["a.sample@ northfold.exmaple", "There is a space in the address.", "a.sample@northfold.example"],
])("%s", (written, problem, fix) => {
  expect([problemOf(written), fixOf(written)]).toEqual([problem, fix]);
});

it("takes a rare domain beside a frequent one for a slip, whichever way the finger went", () => {
  for (const domain of ["northfold.exmaple", "nortfold.example", "northfolld.example", "norrhfold.example"]) {
    expect(fixOf(`z@${domain}`)).toBe("z@northfold.example");
  }
  expect(problemOf("z@northfold.exmaple")).toBe(
    "“northfold.exmaple” looks like a slip of “northfold.example”, which 4 others have.",
  );
  expect(fixOf("z@gmial.com")).toBe("z@gmail.com");
});

it("leaves other domains alone, and two that are both frequent", () => {
  for (const address of ["z@northfold.example", "z@southfold.example", "z@gmail.com", "z@web.de"]) {
    expect(addressProblem(address, domainsOf([...OTHERS, address]))).toBeNull();
  }
  const both = [...OTHERS, ...["e", "f", "g"].map((one) => `${one}@northfolk.example`)];
  expect(addressProblem("e@northfolk.example", domainsOf(both))).toBeNull();
});

it("proposes nothing where nobody can know", () => {
  for (const address of ["nobody", "@", "a@b", "?"]) expect(fixOf(address)).toBeNull();
});
