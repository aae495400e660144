import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";

export type Audiences = ReadonlyMap<string, AudienceResult>;

export const audiencesOf = (result: AnalysisResult): Audiences =>
  new Map(result.audiences.map((audience) => [audience.id, audience]));

export const shapeOf = (audiences: Audiences, id: string): AudienceResult["shape"] =>
  audiences.get(id)?.shape ?? "circle";

export const nameOf = (audiences: Audiences, id: string): string => audiences.get(id)?.name ?? id;

/** By the name that a table says. */
export const shapesByName = (audiences: Audiences): ReadonlyMap<string, AudienceResult["shape"]> =>
  new Map([...audiences.values()].map(({ name, shape }) => [name, shape]));
