import { z } from "zod";

export const ROLES = ["administrator", "reviewer", "leader", "agency"] as const;
/** `agency`: a reporting body, which sees its own reports. */
export type Role = (typeof ROLES)[number];

export const accountSchema = z.strictObject({
  id: z.string(),
  /** The name to sign in with. */
  username: z.string(),
  /** The person's or office's name, as it is shown. */
  name: z.string(),
  role: z.enum(ROLES),
  /** Prefixes of region codes; the empty prefix is everywhere. Empty for a reporting body. */
  regions: z.array(z.string().regex(/^(?:\d{2}){0,3}$/)),
  /** Bodies whose reports a reporting body sees; empty for everybody else. */
  agencyIds: z.array(z.int()),
  /** A password that somebody else chose has to be changed first. */
  mustChangePassword: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

/** Everything that needs a right. What an account may look at is bounded by its regions or bodies besides. */
export const ACTIONS = [
  "view",
  "export",
  "importDocuments",
  "decideFindings",
  "issueNotices",
  "changeProfile",
  "objectToFindings",
  "manageAccounts",
  "manageInstallation",
  "viewAuditLog",
  "manageTokens",
] as const;
export type Action = (typeof ACTIONS)[number];

const RIGHTS: Readonly<Record<Role, readonly Action[]>> = {
  // Who is accused answers; nobody objects in a body's place.
  administrator: ACTIONS.filter((action) => action !== "objectToFindings"),
  reviewer: ["view", "export", "importDocuments", "decideFindings", "issueNotices", "changeProfile"],
  leader: ["view", "export"],
  agency: ["view", "objectToFindings"],
};

/** Whether an account has a right at all; where it has it is for `reaches` to say. */
export const may = ({ role, mustChangePassword }: Pick<Account, "role" | "mustChangePassword">, action: Action): boolean => !mustChangePassword && RIGHTS[role].includes(action);

/** What an account may look at: bodies by the prefixes of their regions, or by their numbers. */
export type Bounds = { kind: "everything" } | { kind: "regions"; prefixes: readonly string[] } | { kind: "agencies"; ids: readonly number[] };

/** The bounds of an account. One without regions and bodies sees nothing. */
export function boundsOf({ role, regions, agencyIds }: Pick<Account, "role" | "regions" | "agencyIds">): Bounds {
  if (role === "agency") return { kind: "agencies", ids: agencyIds };
  return regions.includes("") ? { kind: "everything" } : { kind: "regions", prefixes: regions };
}

/** Whether a body lies within bounds. */
export function reaches(bounds: Bounds, body: { agencyId: number; regionCode: string }): boolean {
  if (bounds.kind === "everything") return true;
  if (bounds.kind === "agencies") return bounds.ids.includes(body.agencyId);
  return bounds.prefixes.some((prefix) => body.regionCode.startsWith(prefix));
}

/** Whether a whole region, with everything below it, lies within bounds: for what is done to a region. */
export const reachesRegion = (bounds: Bounds, prefix: string): boolean =>
  bounds.kind === "everything" || (bounds.kind === "regions" && bounds.prefixes.some((allowed) => prefix.startsWith(allowed)));

/** Whether a region, or anything below it, lies within bounds: for what is offered to choose from. */
export const touchesRegion = (bounds: Bounds, prefix: string): boolean =>
  bounds.kind === "everything" || (bounds.kind === "regions" && bounds.prefixes.some((allowed) => prefix.startsWith(allowed) || allowed.startsWith(prefix)));
