import { checkProfile } from "../rules/profile-check";
import { canonicalText } from "../rules/profile-content";
import { regionKey } from "../rules/profile-set";
import type { Bilingual } from "../rules/rule";
import type { ProfileChange, ProfileStore } from "./ports";

export type SavedProfile =
  | { status: "saved"; revision: number }
  /** It sets just what was set before. */
  | { status: "unchanged"; revision: number }
  /** Somebody else changed the region's profile since; nothing was stored. */
  | { status: "conflict"; revision: number }
  | { status: "invalid"; problems: Bilingual[] };

/**
 * Checks and stores what a region sets. Two editors never overwrite each other: whoever started from an older revision is told.
 * Reports that it concerns keep their judgement until they are audited again.
 * @param change its content may be anything that came from outside; its region any code
 */
export async function saveProfile(store: ProfileStore, change: Omit<ProfileChange, "content"> & { content: unknown }, now: Date): Promise<SavedProfile> {
  const result = checkProfile(change.content);
  if ("problems" in result) return { status: "invalid", problems: result.problems };
  const region = regionKey(change.region);
  const { content } = result;
  const own = (await store.profiles()).own(region);
  if (own.revision !== change.baseRevision) return { status: "conflict", revision: own.revision };
  if (canonicalText(own.content) === canonicalText(content)) return { status: "unchanged", revision: own.revision };
  const isSaved = await store.saveProfile({ ...change, region, content }, now);
  if (isSaved) return { status: "saved", revision: change.baseRevision + 1 };
  return { status: "conflict", revision: (await store.profiles()).own(region).revision };
}
