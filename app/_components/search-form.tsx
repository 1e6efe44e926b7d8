import type { AddressParams, Filters } from "../_server/address";

/** A search by words. What else narrows the page goes along, so that it survives. */
export function SearchForm({ path, filters, keep, name, value, label, button }: { path: string; filters: Filters; keep: AddressParams; name: string; value: string | null; label: string; button: string }) {
  const carried = Object.entries({ year: filters.year ?? "all", region: filters.region, level: filters.level, kind: filters.kind, ...keep });
  return (
    <search>
    <form action={path} className="flex gap-2">
      {carried.map(([key, kept]) => (kept === null || kept === undefined || kept === "" ? null : <input key={key} type="hidden" name={key} value={kept} />))}
      <input className="field w-56 max-w-full" type="search" name={name} defaultValue={value ?? ""} placeholder={label} aria-label={label} maxLength={60} />
      <button className="btn">{button}</button>
    </form>
    </search>
  );
}
