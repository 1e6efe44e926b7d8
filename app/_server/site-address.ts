/** The address under which people reach the pages: MINGJIAN_URL behind a proxy, else where the server listens. */
export function siteAddress(): string {
  const set = process.env["MINGJIAN_URL"];
  if (set !== undefined && set !== "") return set;
  const host = process.env["HOST"] ?? "127.0.0.1";
  return `http://${host.includes(":") ? `[${host}]` : host}:${process.env["PORT"] ?? "3000"}`;
}
