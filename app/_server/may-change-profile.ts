import { headers } from "next/headers";
import { isMarked, THIS_MACHINE_HEADER } from "./this-machine";

/** Who is recorded as having changed a profile. */
export const PROFILE_ACTOR = "local";

/**
 * Whether the present request may change rule profiles: it comes from this very machine, and the deployment is not set to
 * read only (`MINGJIAN_READ_ONLY=1`). Each action asks again; what a page shows is only a convenience.
 */
export async function mayChangeProfile(): Promise<boolean> {
  if (process.env["MINGJIAN_READ_ONLY"] === "1") return false;
  return isMarked((await headers()).get(THIS_MACHINE_HEADER));
}
