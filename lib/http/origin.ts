import "server-only";
import { headers } from "next/headers";
import { readEnv } from "@/lib/env";

/** Where people reach this installation: APP_URL, or the address this page was asked at. */
export async function origin(): Promise<string> {
  const { APP_URL } = readEnv();
  if (APP_URL) return APP_URL.replace(/\/$/, "");
  return `http://${(await headers()).get("host") ?? "localhost"}`;
}

/** Whether an address is this machine's own: elsewhere it leads to the reader's machine. */
export const isOnlyHere = (address: string): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
