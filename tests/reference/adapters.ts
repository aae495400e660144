import { alignment } from "./alignment";
import { betweenGroups } from "./between-groups";
import type { Fields } from "./input";
import { ordersAndClusters } from "./orders-and-clusters";
import { withinGroups } from "./within-groups";

/** Computes a case with the product's functions; the keys are those of the case's `expected`. */
export type Adapter = (input: Fields, params: Fields) => Fields;

export const adapters: Readonly<Record<string, Adapter>> = {
  ...alignment,
  ...withinGroups,
  ...betweenGroups,
  ...ordersAndClusters,
};
