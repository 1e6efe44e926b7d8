import { siteAddress } from "./site-address";

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

/**
 * Whether a request that changes something was made by a page of this very site, and not by another that the reader has open.
 * Browsers say where a request comes from; one that says nothing is refused, whatever cookies came along.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = origin === null ? null : hostOf(origin);
  return host !== null && (host === headers.get("host") || host === hostOf(siteAddress()));
}
