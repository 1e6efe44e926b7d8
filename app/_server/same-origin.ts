import { siteAddress } from "./site-address";

/**
 * Whether a request that changes something comes from the site's own pages. Browsers say where a request comes from;
 * one that says nothing, or another site, is refused, whatever cookies came along.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get("host") || host === new URL(siteAddress()).host;
}
