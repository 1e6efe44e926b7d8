import type { ReactNode } from "react";
import { address, type AddressParams } from "../_server/address";
import type { PageScope } from "../_server/page-scope";
import type { Preferences } from "../_server/preferences";
import { FilterBar } from "./filter-bar";
import { Shell, type Place } from "./shell";

/** A page that the filter bar narrows. `keep` is what of its own parameters belongs to its address. */
export function FilteredPage(props: {
  preferences: Preferences;
  place: Place;
  path: string;
  scope: PageScope;
  keep?: AddressParams;
  /** Whether the page can show all years together. */
  everyYear?: boolean;
  printable?: boolean;
  children: ReactNode;
}) {
  const { filters, choices } = props.scope;
  const keep = props.keep ?? {};
  return (
    <Shell
      preferences={props.preferences}
      place={props.place}
      filters={filters}
      back={address(props.path, filters, keep)}
      printable={props.printable ?? false}
      bar={<FilterBar t={props.preferences.t} path={props.path} filters={filters} choices={choices} keep={keep} everyYear={props.everyYear ?? false} />}
    >
      {props.children}
    </Shell>
  );
}
