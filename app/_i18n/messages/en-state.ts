import type { StateMessages } from "./zh-state";

/** Texts of the states a page can be in, in English; apart, because the error page carries them in the browser. */
export const enState: StateMessages = {
  loading: "Reading…",
  errorTitle: "This page could not be read",
  errorBody: "Something went wrong while reading the data. Nothing was changed. Try again; if it persists, give the administrator the number below.",
  errorCode: "Error number {code}",
  retry: "Try again",
  forbiddenTitle: "Not within your rights",
  forbiddenBody: "Your account may not see this page. Ask the administrator if you need it.",
  notFoundTitle: "There is no such page",
  notFoundBody: "The address may be wrong, or the record no longer exists.",
};
