import type { RegionLabel } from "../../_server/region-profile";

/** A region's name, marked as Chinese where it is a proper name. */
export function RegionName({ label }: { label: RegionLabel }) {
  return <span lang={label.isName ? "zh-CN" : undefined}>{label.name}</span>;
}
