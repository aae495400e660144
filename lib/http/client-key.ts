import { createHmac, randomBytes } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";

/** Of this process only: no address can be worked out from what is counted under a key. */
const SALT = randomBytes(32);

/**
 * Stands for a client's address where attempts are counted; null where the address is not known for sure. Each trusted proxy adds
 * whom it heard from at the end of `x-forwarded-for`, so what stands before those entries is only what the client says.
 */
export function clientKey(forwardedFor: string | null, trustedProxies: number): string | null {
  if (trustedProxies === 0) return null;
  const address = forwardedFor?.split(",").at(-trustedProxies)?.trim() ?? "";
  const network = networkOf(address);
  return network && createHmac("sha256", SALT).update(network).digest("base64url");
}

/** An IPv6 client owns a whole /64: it must not get a fresh count with each address of it. */
function networkOf(address: string): string | null {
  const mapped = /^::ffff:(\d+(\.\d+){3})$/i.exec(address)?.[1];
  if (isIPv4(mapped ?? address)) return mapped ?? address;
  if (!isIPv6(address)) return null;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const behind = tail ? tail.split(":").length : 0;
  const filled = tail === undefined ? groups : [...groups, ...Array(Math.max(0, 8 - groups.length - behind)).fill("0")];
  return [...filled, ...(tail?.split(":") ?? [])]
    .slice(0, 4)
    .map((group) => Number.parseInt(group || "0", 16).toString(16))
    .join(":");
}
