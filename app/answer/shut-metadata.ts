import type { Metadata } from "next";
import { type ShutFacts, shutWords } from "@/components/respond/shut-words";

/** The title says why the door is shut, as the page does. */
export const shutMetadata = (facts: ShutFacts): Metadata => ({ title: shutWords(facts).title });
