import type { RegionProfile } from "../../../lib/rules/profile-set";

/** What every form about a region's profile sends along: the region, and the revision that the reader sees. */
export function ProfileFields({ own }: { own: RegionProfile }) {
  return (
    <>
      <input type="hidden" name="region" value={own.region} />
      <input type="hidden" name="revision" value={own.revision} />
    </>
  );
}
