/** 已下发, 整改中, 待复核, 已销号, 已撤回. */
export const NOTICE_STATES = ["issued", "rectifying", "rechecking", "closed", "withdrawn"] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
/** The states in which the body still has something to do, or the office to check. */
export const OPEN_STATES = ["issued", "rectifying", "rechecking"] as const satisfies readonly NoticeState[];
/** Whether a notice is still followed up. */
export const isOpen = (state: NoticeState): boolean => OPEN_STATES.some((open) => open === state);

/** What happens to a notice, each a line of its timeline. */
export const NOTICE_EVENTS = ["issued", "versionReceived", "objectionRaised", "objectionUpheld", "objectionRejected", "deadlineMoved", "sentBack", "closed", "reopened", "withdrawn"] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];
/** Everything but the issuing itself, which makes the notice. */
export type NoticeChange = Exclude<NoticeEvent, "issued">;

/** The state that each event leads to; what is not here cannot happen. That a notice is closed or open again follows from its findings and is nobody's choice. */
const TRANSITIONS: Readonly<Record<NoticeState, Partial<Record<NoticeChange, NoticeState>>>> = {
  issued: {
    versionReceived: "rechecking", objectionRaised: "issued", objectionUpheld: "issued", objectionRejected: "rectifying",
    deadlineMoved: "rectifying", closed: "closed", withdrawn: "withdrawn",
  },
  rectifying: {
    versionReceived: "rechecking", objectionRaised: "rectifying", objectionUpheld: "rectifying", objectionRejected: "rectifying",
    deadlineMoved: "rectifying", closed: "closed", withdrawn: "withdrawn",
  },
  rechecking: {
    versionReceived: "rechecking", objectionRaised: "rechecking", objectionUpheld: "rechecking", objectionRejected: "rechecking",
    deadlineMoved: "rectifying", sentBack: "rectifying", closed: "closed", withdrawn: "withdrawn",
  },
  closed: { reopened: "rechecking" },
  withdrawn: {},
};

/** Where an event leads; null when it cannot happen in that state. Pure. */
export const nextState = (state: NoticeState, event: NoticeChange): NoticeState | null => TRANSITIONS[state][event] ?? null;

/** What is stored about the findings of a notice and the report that it speaks of. */
export interface NoticeFindings {
  /** Whether another version is the current one than when the notice was looked at last. */
  isNewVersion: boolean;
  /** How many of its findings are neither fixed nor dismissed. */
  remaining: number;
}

/** What follows for a notice from what an audit or a decision left of its findings, in this order. Pure. */
export function followUp(state: NoticeState, { isNewVersion, remaining }: NoticeFindings): readonly NoticeChange[] {
  if (state === "withdrawn") return [];
  if (state === "closed") return remaining > 0 ? ["reopened"] : [];
  return [...(isNewVersion ? ["versionReceived" as const] : []), ...(remaining === 0 ? ["closed" as const] : [])];
}
