import type { Bilingual } from "../../lib/report/language";

/** A change of accounts that cannot be made, with the reason in both languages. */
export class AccountRefusal extends Error {
  readonly reason: Bilingual;
  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}
