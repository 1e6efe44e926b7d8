import type { Bilingual } from "../report/language";

/** A backup that cannot be restored: damaged, truncated, of a newer release, or no backup at all. The reason names the part. */
export class UnusableBackup extends Error {
  readonly reason: Bilingual;
  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}
