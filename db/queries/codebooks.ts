import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { codebooks } from "@/db/schema";
import type { Codebook } from "@/lib/analysis/codebook";

export async function listCodebooks(db: Db, waveId: string): Promise<Codebook[]> {
  const rows = await db
    .select({ content: codebooks.content })
    .from(codebooks)
    .where(eq(codebooks.waveId, waveId))
    .orderBy(asc(codebooks.questionId));
  return rows.map(({ content }) => content);
}

export async function putCodebook(db: Db, waveId: string, content: Codebook): Promise<void> {
  await db
    .insert(codebooks)
    .values({ waveId, questionId: content.questionId, content })
    .onConflictDoUpdate({ target: [codebooks.waveId, codebooks.questionId], set: { content } });
}
