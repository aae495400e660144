import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepHere, keptBelow } from "./kept-here";

/** As a browser's: its entries are its own properties. */
function storage() {
  const methods = {
    getItem(name: string) {
      return (this as unknown as Record<string, string>)[name] ?? null;
    },
    setItem(name: string, text: string) {
      (this as unknown as Record<string, string>)[name] = text;
    },
    removeItem(name: string) {
      delete (this as unknown as Record<string, string>)[name];
    },
  };
  return Object.create(methods) as typeof methods;
}

beforeEach(() => void vi.stubGlobal("localStorage", storage()));
afterEach(() => void vi.unstubAllGlobals());

it("gives back what is kept although another entry cannot be read, and clears that one away", () => {
  const body = new FormData();
  body.set("A1", "typed without a connection");
  for (const text of ["", "{cut o", "null", '{"owner":1}'])
    localStorage.setItem(`plumbline-kept /answer/w/${text.length}/save`, text);
  keepHere("/answer/w/9/save", "me", body);
  expect([...keptBelow("/answer/w", "me")]).toEqual([
    ["/answer/w/9/save", expect.objectContaining({ texts: [["A1", "typed without a connection"]] })],
  ]);
  expect(Object.keys(localStorage)).toEqual(["plumbline-kept /answer/w/9/save"]);
});
