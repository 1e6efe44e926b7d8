import type { Agency } from "../report/schema";
import type { AgencyRecord, AuditStore } from "./ports";
import { namesOf, resolveAgency, type Resolution } from "./resolve-agency";

/** Tells whose reports are read in one run; a body is looked up once. */
export class AgencyDirectory {
  readonly #store: Pick<AuditStore, "agencies">;
  readonly #known = new Map<string, AgencyRecord>();

  constructor(store: Pick<AuditStore, "agencies">) {
    this.#store = store;
  }

  /** The body of a report, as far as it can be told without guessing. */
  async resolve(read: Agency): Promise<Resolution> {
    const known = this.#known.get(keyOf(read));
    if (known) return { kind: "known", agency: known };
    const resolution = resolveAgency(read, await this.#store.agencies(namesOf(read), read.regionCode));
    if (resolution.kind === "known") this.remember(read, resolution.agency);
    return resolution;
  }

  /** Notes a body that was found or has just been stored. */
  remember(read: Agency, agency: AgencyRecord): void {
    this.#known.set(keyOf(read), agency);
  }
}

const keyOf = ({ name, region, regionCode, level, creditCode }: Agency): string => JSON.stringify([name, region, regionCode, level, creditCode]);
