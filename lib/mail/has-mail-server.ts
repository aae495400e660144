import "server-only";
import { readEnv } from "@/lib/env";

/** Whether mail leaves this machine; without a server it stays in the outbox, and the screens say so. */
export const hasMailServer = (): boolean => readEnv().SMTP_URL !== undefined;

/** Mail of the sample organization never leaves, whatever is set: its people are made up, and an address might not be. */
export const leavesThisMachine = (organization: { readonly isSample: boolean }): boolean =>
  hasMailServer() && !organization.isSample;
