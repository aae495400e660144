import type { AudienceResult } from "../analysis/result";

/** Who a row or column of a chart belongs to. */
export type ChartAudience = Pick<AudienceResult, "id" | "name" | "many" | "shape">;
