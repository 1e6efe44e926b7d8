import { EMPTY_CONTENT, profileFile } from "../../../lib/rules/profile-content";
import { PEOPLE, SPARE, type Person } from "./people";

/** What the doors lead to: things of one body, which is that of the person `body`. */
export interface Things {
  agency: number;
  report: number;
  notice: number;
  finding: number;
  revision: number;
  objection: number;
  cluster: number;
  pair: [number, number];
  batch: number;
  file: number;
  user: string;
  /** A draft of a rule profile of the county that is out of date, so that saving it changes nothing. */
  draft: string;
}
type Fields = Record<string, string | Blob>;

/**
 * A page, a route or an action, and who may what there. `passes`: they get what they ask for. `blind`: they have the right, but
 * not over this body, so that they neither see nor change anything of it. Everybody else is refused.
 */
export interface Door {
  passes: readonly Person[];
  blind?: readonly Person[];
  /** What is asked with; whatever it changes must be refused for a reason of its own to those who pass. */
  at: (things: Things) => string;
  method?: "POST" | "PUT";
  fields?: (things: Things) => Fields;
  /** What those ask with who have the right elsewhere: it would change something here. */
  whole?: (things: Things) => Fields;
  json?: string;
}

const EVERYBODY = PEOPLE.filter((person) => person !== "stranger");
const OFFICE: readonly Person[] = ["administrator", "reviewer", "leader"];
const CONCERNED: readonly Person[] = [...OFFICE, "body"];
const REVIEWERS: readonly Person[] = ["administrator", "reviewer"];
const REVIEWERS_ELSEWHERE: readonly Person[] = ["administratorElsewhere", "reviewerElsewhere"];
const OFFICE_ELSEWHERE: readonly Person[] = [...REVIEWERS_ELSEWHERE, "leaderElsewhere"];
const ONLY: readonly Person[] = ["administrator"];
const NO_OTHERS: readonly Person[] = ["otherBody", ...OFFICE_ELSEWHERE];

const list = (at: string): Door => ({ at: () => at, passes: CONCERNED, blind: NO_OTHERS });
const open = (at: string, passes: readonly Person[] = EVERYBODY): Door => ({ at: () => at, passes });
const concerned = (at: Door["at"]): Door => ({ at, passes: CONCERNED });
const loading = (at: string, fields: Partial<Door> = {}): Door => ({ at: () => at, passes: [...REVIEWERS, ...REVIEWERS_ELSEWHERE], ...fields });

/** Every page, by its folder. */
export const PAGES: Record<string, Door> = {
  "(lists)": list("/?year=2023"),
  "(lists)/agencies": list("/agencies?year=2023"),
  "(lists)/findings": list("/findings?year=2023"),
  "(lists)/notices": list("/notices?year=all"),
  "(lists)/originality": { at: () => "/originality?year=all", passes: EVERYBODY },
  "(lists)/rules": open("/rules"),
  admin: open("/admin", [...REVIEWERS, ...REVIEWERS_ELSEWHERE]),
  "admin/backup": open("/admin/backup", ONLY),
  "admin/health": open("/admin/health", ONLY),
  "admin/letterhead": open("/admin/letterhead", ONLY),
  "admin/log": { at: () => "/admin/log", passes: ONLY, blind: ["administratorElsewhere"] },
  "admin/roster": { at: () => "/admin/roster?year=2023", passes: REVIEWERS, blind: REVIEWERS_ELSEWHERE },
  "admin/roster/[agency]": { at: ({ agency }) => `/admin/roster/${agency}?year=2023`, passes: REVIEWERS },
  "admin/tokens": open("/admin/tokens", ONLY),
  "admin/users": { at: () => "/admin/users", passes: ONLY, blind: ["administratorElsewhere"] },
  "admin/users/[id]": { at: ({ user }) => `/admin/users/${user}`, passes: ONLY },
  "agencies/[id]": concerned(({ agency }) => `/agencies/${agency}`),
  check: open("/check", PEOPLE),
  export: { at: () => "/export?year=2023", passes: OFFICE, blind: OFFICE_ELSEWHERE },
  "first-run": { at: () => "/first-run", passes: [] },
  import: open("/import", EVERYBODY),
  "import/files/[id]": { at: ({ file }) => `/import/files/${file}`, passes: ONLY },
  "notices/[id]": concerned(({ notice }) => `/notices/${notice}`),
  "notices/issue": { at: () => "/notices/issue?year=2023&findings=failures&again=1", passes: REVIEWERS, blind: REVIEWERS_ELSEWHERE },
  "originality/[id]": { at: ({ cluster }) => `/originality/${cluster}?year=all`, passes: OFFICE },
  "originality/pair/[own]/[other]": { at: ({ pair }) => `/originality/pair/${pair.join("/")}`, passes: OFFICE },
  password: open("/password"),
  "reports/[id]": concerned(({ report }) => `/reports/${report}`),
  "rules/[id]": open("/rules/BAL-001"),
  "rules/preview": open("/rules/preview"),
  "rules/profile": open("/rules/profile"),
  "sign-in": open("/sign-in", PEOPLE),
  statistics: open("/statistics?year=2023"),
};

const FORGED_FORM = (finding: string) => ({ verb: "confirm", to: "shenhe", finding });

/** Every route outside the JSON API, which `test/app/api.test.ts` tries by its tokens; by method and folder. */
export const ROUTES: Record<string, Door> = {
  "POST admin/backup/file": { at: () => "/admin/backup/file", method: "POST", passes: ONLY },
  "GET admin/log/file": { at: () => "/admin/log/file?format=csv", passes: ONLY, blind: ["administratorElsewhere"] },
  "GET api/health": open("/api/health", PEOPLE),
  "GET export/[name]": { at: () => "/export/findings?year=2023&format=csv", passes: OFFICE, blind: OFFICE_ELSEWHERE },
  "POST findings/assign": { at: () => "/findings/assign", method: "POST", passes: REVIEWERS, blind: REVIEWERS_ELSEWHERE, fields: ({ finding }) => FORGED_FORM(`${finding}:nobody-of-that-name`), whole: ({ finding }) => FORGED_FORM(`${finding}:-`) },
  "POST findings/decide": { at: () => "/findings/decide", method: "POST", passes: REVIEWERS, blind: REVIEWERS_ELSEWHERE, fields: ({ finding }) => FORGED_FORM(`${finding}:999999`), whole: ({ finding, revision }) => FORGED_FORM(`${finding}:${revision}`) },
  "GET findings/next": { at: ({ finding }) => `/findings/next?finding=${finding}`, passes: EVERYBODY },
  "POST import/batches": loading("/import/batches", { method: "POST", json: "{}" }),
  "GET import/batches/[id]": { at: ({ batch }) => `/import/batches/${batch}`, passes: ONLY },
  "POST import/batches/[id]/announce": { at: ({ batch }) => `/import/batches/${batch}/announce`, method: "POST", json: "{}", passes: ONLY },
  "PUT import/batches/[id]/files": { at: ({ batch }) => `/import/batches/${batch}/files`, method: "PUT", json: "{}", passes: ONLY },
  "POST import/batches/[id]/sent": { at: ({ batch }) => `/import/batches/${batch}/sent`, method: "POST", passes: ONLY },
  "POST import/files/[id]/identify": { at: ({ file }) => `/import/files/${file}/identify`, method: "POST", fields: () => ({ year: "1" }), passes: ONLY },
  "POST import/roster": loading("/import/roster?step=preview&year=1&name=a.csv", { method: "POST", json: "{}" }),
  "GET notices/[id]/letter": concerned(({ notice }) => `/notices/${notice}/letter`),
  "GET notices/letters": { at: () => "/notices/letters?year=all", passes: OFFICE, blind: OFFICE_ELSEWHERE },
  "GET notices/objections/[id]/file": concerned(({ objection }) => `/notices/objections/${objection}/file`),
  "POST preferences": { at: () => "/preferences", method: "POST", fields: () => ({ language: "zh" }), passes: PEOPLE },
  "GET reports/[id]/original": concerned(({ report }) => `/reports/${report}/original`),
  "GET rules/profile/file": open("/rules/profile/file"),
};
/** Routes that end what everybody else here needs; `test/e2e/accounts.e2e.ts` takes them. */
export const TRIED_ELSEWHERE = ["POST sign-out"];

const action = (passes: readonly Person[], fields: Door["fields"], more: Partial<Door> = {}): Door => ({ at: () => "", passes, ...(fields && { fields }), ...more });
const onNotice = (fields: (things: Things) => Fields, passes: readonly Person[] = REVIEWERS, blind: readonly Person[] = REVIEWERS_ELSEWHERE): Door =>
  action(passes, ({ notice }) => ({ notice: String(notice) }), { blind, whole: (things) => ({ notice: String(things.notice), reason: "不应办理", ...fields(things) }) });
const PROFILE = { region: "990101", revision: "999999" };
const profile = (fields: Fields): Door => action(REVIEWERS, () => ({ ...PROFILE, ...fields }));
const LETTER = { issuer: "某办", selfName: "我办", documentCode: "冒名", contact: "某人", phone: "1" };

/** Every server action, by its name. */
export const ACTIONS: Record<string, Door> = {
  addAccountAction: action(["administrator", "administratorElsewhere"], () => ({ username: "!" })),
  changeAccountAction: action(ONLY, () => ({ username: SPARE })),
  setDisabledAction: action(ONLY, () => ({ username: SPARE, disabled: "false" })),
  resetPasswordAction: action(ONLY, () => ({ username: SPARE })),
  endSessionsAction: action(ONLY, () => ({ username: SPARE })),
  checkDraftAction: action(PEOPLE, () => ({ text: "" })),
  previewLetterhead: action(ONLY, () => ({})),
  saveLetterheadAction: action(ONLY, () => ({ deadline: "1" })),
  issueAction: action(REVIEWERS, () => ({}), { blind: REVIEWERS_ELSEWHERE, whole: ({ agency }) => ({ ...LETTER, chosen: `${agency}:2023`, findings: "failures", again: "1", deadline: new Date(Date.now() + 864_000_000).toISOString().slice(0, 10) }) }),
  deadlineAction: onNotice(() => ({ deadline: new Date(Date.now() + 864_000_000).toISOString().slice(0, 10) })),
  sendBackAction: onNotice(() => ({})),
  withdrawAction: onNotice(() => ({})),
  objectAction: onNotice(({ finding }) => ({ finding: String(finding), text: "代人申辩" }), ["body"], ["otherBody"]),
  answerAction: onNotice(({ objection }) => ({ objection: String(objection), verdict: "upheld" })),
  previewRule: profile({ rule: "BAL-001", enabled: "off", severity: "" }),
  previewBands: profile({ gradeBands: "90 80 60" }),
  previewFile: profile({ file: new File([profileFile(EMPTY_CONTENT)], "profile.json", { type: "application/json" }) }),
  previewReset: profile({}),
  saveDraft: action(REVIEWERS, ({ draft }) => ({ draft, note: "" })),
  auditRegion: action(REVIEWERS, () => PROFILE),
  correctDueDateAction: action(REVIEWERS, ({ agency }) => ({ agencyId: String(agency), year: "2023", dueOn: "bad" })),
  endEntryAction: action([], ({ agency }) => ({ agencyId: String(agency), year: "2023" })),
  saveFilter: action(EVERYBODY, () => ({ query: "" })),
  renameSavedFilter: action(EVERYBODY, () => ({ query: "" })),
  deleteSavedFilter: action(EVERYBODY, () => ({ query: "" })),
  createTokenAction: action(ONLY, () => ({})),
  revokeTokenAction: action(ONLY, () => ({ id: "2147483647" })),
  firstRunAction: action([], () => ({})),
  changePasswordAction: action(EVERYBODY, () => ({ current: "a", next: "b", repeated: "c" })),
  signInAction: action(PEOPLE, () => ({})),
};
/** Ending an entry of the roster cannot be tried by who may without ending it; `test/db/administration.test.ts` does. */
export const UNTRIED: Partial<Record<string, readonly Person[]>> = { endEntryAction: REVIEWERS };
