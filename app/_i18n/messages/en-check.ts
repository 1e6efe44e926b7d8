import type { CheckMessages } from "./zh-check";

/** Texts of the page on which a draft is checked, in English. */
export const enCheck: CheckMessages = {
  title: "Check a draft",
  subtitle: "Check before you publish. Paste the whole text or upload one file and see the findings in seconds; nothing is stored or logged, and it is gone when you close the page.",
  paste: "Paste the whole report",
  file: "Or choose one file",
  fileHint: "Text, web page, Word, PDF or XLSX, at most {limit}",
  submit: "Check it",
  checking: "Checking…",
  resultTitle: "Findings",
  recognised: "Recognised as: annual report of {agency} on {year}",
  agencyUnknown: "(no agency recognised)",
  yearUnknown: "(no year recognised)",
  notStored: "This result is not stored. To keep it, print it or save it as PDF.",
  again: "Check again after correcting",
  nothing: "Paste the whole report, or choose a file.",
  unreadable: "The file could not be read: {reason}",
  tooLarge: "The content is over the limit of {limit}. An annual report has a few hundred KB; check that it is the right file.",
  tooMany: "Too many checks from your address. Try again in {seconds} seconds.",
  failed: "Something went wrong while checking. Nothing was stored. Try again; if it persists, give the file to the administrator.",
  offTitle: "Checking drafts is switched off",
  offBody: "The administrator has switched it off (MINGJIAN_SELF_CHECK=off).",
  draft: "Draft",
  forms: "Give the draft",
};
