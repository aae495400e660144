import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** Ten thousand statements, moved at once. */
const MOST_BYTES = 8_000_000;

/** What a script of ours sent, with what the address says added; what does not fit is told in the schema's own words. */
export async function sentJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  also: Readonly<Record<string, string>>,
): Promise<z.infer<Schema>> {
  const text = await request.text();
  if (text.length > MOST_BYTES) throw new AppError("invalid", "This is too much to send at once. Send less of it.");
  return fitting(schema, { ...objectIn(text), ...also });
}

/** The same for what stands after the question mark. */
export function sentQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  also: Readonly<Record<string, string>>,
): z.infer<Schema> {
  return fitting(schema, { ...Object.fromEntries(new URL(request.url).searchParams), ...also });
}

function fitting<Schema extends z.ZodType>(schema: Schema, value: object): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (!read.success) throw new AppError("invalid", read.error.issues[0]?.message ?? "This cannot be read.");
  return read.data;
}

function objectIn(text: string): object {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && !Array.isArray(json) ? json : {};
  } catch {
    // Our scripts send nothing else: they try again.
    throw new AppError("broken_off", "What was sent did not arrive whole. Send it again.");
  }
}

export const fresh = (body: unknown): Response => Response.json(body, { headers: { "cache-control": "no-store" } });
