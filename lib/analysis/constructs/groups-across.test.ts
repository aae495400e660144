import { describe, expect, it } from "vitest";
import { tablesWithSums } from "@/lib/stats/tables-with-sums";
import { isOpen, mayTell, verdictOf } from "./groups-across";

const K = 5;

describe("whether the camps are the org chart", () => {
  it("says so for a match, the contrary for a mixture, and weakens what few people carry", () => {
    expect(
      verdictOf([
        [20, 1],
        [2, 18],
      ]),
    ).toEqual({ follow: "follow", sure: true });
    expect(
      verdictOf([
        [20, 19],
        [18, 21],
      ]),
    ).toEqual({ follow: "do-not-follow", sure: true });
    expect(
      verdictOf([
        [17, 5],
        [4, 16],
      ])?.follow,
    ).toBe("partly");
    expect(
      verdictOf([
        [7, 1],
        [1, 6],
      ]),
    ).toEqual({ follow: "follow", sure: false });
    expect(
      verdictOf([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe("somebody who knows the sizes and everything that is said", () => {
  // Sizes of groups, sizes of audiences.
  const surveys: [number[], number[]][] = [
    [
      [11, 9],
      [10, 10],
    ],
    [
      [11, 9],
      [5, 15],
    ],
    [
      [18, 9],
      [6, 9, 12],
    ],
    [
      [14, 10],
      [8, 8, 8],
    ],
    [
      [24, 11],
      [7, 18, 10],
    ],
    [
      [12, 7, 5],
      [9, 15],
    ],
  ];

  it.each(surveys)(
    "cannot work out how few people of an audience are in a group (groups of %j, audiences of %j)",
    (groups, audiences) => {
      const said = new Map<string, number[][][]>();
      for (const table of tablesWithSums(groups, audiences, 1_000) ?? []) {
        const verdict = verdictOf(table);
        // An open table is shown; of a closed one the verdict, or nothing.
        if (isOpen(table, K)) continue;
        const words = mayTell(table, K) ? `${verdict?.follow} ${verdict?.sure}` : "nothing";
        said.set(words, [...(said.get(words) ?? []), table]);
      }
      expect(said.size).toBeGreaterThan(0);
      for (const tables of said.values()) {
        const cells = (tables[0] ?? []).flat().map((_, i) => tables.map((table) => table.flat()[i] ?? 0));
        for (const numbers of cells) {
          const isFew = (numbers[0] ?? 0) > 0 && (numbers[0] ?? 0) < K;
          if (isFew) expect(new Set(numbers).size).toBeGreaterThan(1);
        }
      }
    },
    20_000,
  );

  it("is told or not by the sizes alone, which are known, and of many tables by what this one could also be", () => {
    expect(
      mayTell(
        [
          [9, 0],
          [0, 15],
        ],
        K,
      ),
    ).toBe(
      mayTell(
        [
          [5, 4],
          [4, 11],
        ],
        K,
      ),
    );
    expect(
      mayTell(
        [
          [40, 3, 22],
          [10, 60, 31],
          [5, 12, 44],
        ],
        K,
      ),
    ).toBe(true);
  });
});
