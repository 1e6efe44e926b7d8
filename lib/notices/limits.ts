/** How many letters are issued at a time: more than an office signs in a day. */
export const MAX_AT_A_TIME = 500;
/** How long a reason, an objection or an answer may be. */
export const MAX_REASON_CHARS = 1000;
export const MAX_OBJECTION_CHARS = 4000;
/** How large the one file of an objection may be. */
export const MAX_OBJECTION_FILE_BYTES = 10 * 1024 * 1024;
/** The latest deadline that makes sense, in days after the issuing. */
export const MAX_DEADLINE_DAYS = 366;
