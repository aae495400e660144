import type { ChartSample } from "./sample";

/** One line a kind; the gallery shows each in every state. */
export const SAMPLES: readonly ChartSample[] = [];
