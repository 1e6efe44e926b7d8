import { reachesRegion, type Account, type Bounds } from "./account";

/**
 * Whether an account lies wholly within bounds: only then it may be seen and changed from there, and only such a one may be made,
 * so that nobody gives others more than they have.
 * @param regionOf the region code of a body; undefined when there is no such body
 */
export function reachesAccount(bounds: Bounds, { role, regions, agencyIds }: Pick<Account, "role" | "regions" | "agencyIds">, regionOf: (agencyId: number) => string | undefined): boolean {
  if (bounds.kind === "everything") return true;
  if (role !== "agency") return regions.length > 0 && regions.every((prefix) => reachesRegion(bounds, prefix));
  return (
    agencyIds.length > 0 &&
    agencyIds.every((id) => {
      const code = regionOf(id);
      return code !== undefined && code !== "" && reachesRegion(bounds, code);
    })
  );
}
