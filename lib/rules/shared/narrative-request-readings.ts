import type { ReportFacts } from "../facts";
import type { NonEmpty } from "../rule";
import type { Reading, Statement } from "./narrative-compare";

/** The words for the rows of table 三; at the same place the first entry wins, and the last words before a number name it. */
export const REQUEST_WORDS = {
  grantedOrPartial: "(?:予以|同意)?公开(?:及|和|与|或|、)(?:予以)?部分公开|全部(?:或|和|及)部分公开",
  denied: "不予以?公开|不同意公开",
  partial: "部分公开",
  granted: "予以公开|同意公开|全部公开",
  unavailable: "无法提供",
  refused: "不予处理",
  other: "其他处理",
  carriedOver: "(?:上一?年度?|去年|往年|20\\d\\d年度?)的?(?:结转|转入|转结|遗留)|结转上年|上年末?未办结",
  carriedForward: "(?:结转|转)(?:(?:至|到|入)?(?:下一?年|次年)|(?:至|到|入)20\\d\\d年)度?(?:继续)?(?:办理)?|下一?年度?继续办?理?|(?:正在|尚在|仍在)办理|(?:尚未|未)(?:办结|答复)",
  carried: "结转(?:20\\d\\d年度?)?",
  newReceived: "新收到?|新受理|新接收|新增",
  received: "收到|受理|接收|接到|收悉",
  handled: "办结|办理完[毕成]|办复|答复|处理完[毕成]",
  processed: "办理|处理",
} as const;
export type RequestQuantity = keyof typeof REQUEST_WORDS;
/** In the order in which they are looked for. */
export const REQUEST_QUANTITIES = Object.keys(REQUEST_WORDS).filter((key): key is RequestQuantity => Object.hasOwn(REQUEST_WORDS, key));

const NEW = "newReceived.total";
const OVER = "carriedOver.total";
const TOTAL = "total.total";
const FORWARD = "carriedForward.total";
const GRANTED = "granted.total";
const PARTIAL = "partial.total";
const NOT_HELD = "unavailable.notHeld.total";
/** The four totals of the official identity. */
export const INTAKE_AND_OUTCOME = [NEW, OVER, TOTAL, FORWARD] as const;

const totalsOf = <Detail extends string>(group: string, [first, ...rest]: readonly [Detail, ...Detail[]]): NonEmpty<string> => [`${group}.${first}.total`, ...rest.map((detail) => `${group}.${detail}.total`)];
/** The totals of （三）不予公开. */
export const DENIED = totalsOf("denied", ["stateSecret", "otherLaw", "safetyStability", "thirdParty", "internal", "process", "enforcementFile", "inquiry"]);
const UNAVAILABLE = totalsOf("unavailable", ["notHeld", "needsCreation", "unclear"]);
const REFUSED = totalsOf("refused", ["petition", "duplicate", "publication", "excessive", "reissue"]);
const OTHER = totalsOf("other", ["uncorrected", "unpaid", "rest"]);

type Ways = Pick<Statement, "readings" | "lax">;
const only = (...cells: [string, ...string[]]): Ways => ({ readings: [{ cells }] });
const WITH_CARRIED_OVER: readonly Reading[] = [{ cells: [NEW, OVER] }, { cells: [TOTAL] }];

/** By quantity; `other` are the totals of （六）其他处理, which is one row in the 2019 shape. */
const WAYS: Record<RequestQuantity, (other: NonEmpty<string>, sentence: string) => Ways> = {
  newReceived: (_, sentence) => (/[含括]/.test(sentence) ? { readings: [{ cells: [NEW] }, ...WITH_CARRIED_OVER] } : { readings: [{ cells: [NEW] }], lax: WITH_CARRIED_OVER }),
  received: () => ({ readings: [{ cells: [NEW] }, ...WITH_CARRIED_OVER] }),
  handled: (other) => ({ readings: [{ cells: [TOTAL] }, { cells: [NEW], less: [FORWARD] }, { cells: [TOTAL], less: other }, { cells: [TOTAL], less: [...other, ...REFUSED] }] }),
  processed: () => ({ readings: [{ cells: [TOTAL] }, { cells: [NEW] }, { cells: [NEW, OVER] }] }),
  carriedOver: () => only(OVER),
  carriedForward: () => only(FORWARD),
  carried: () => ({ readings: [{ cells: [FORWARD] }, { cells: [OVER] }] }),
  granted: () => ({ readings: [{ cells: [GRANTED] }, { cells: [GRANTED, PARTIAL] }] }),
  partial: () => only(PARTIAL),
  grantedOrPartial: () => only(GRANTED, PARTIAL),
  denied: (other) => ({
    readings: [{ cells: DENIED }, { cells: [...DENIED, ...UNAVAILABLE] }, { cells: [...DENIED, ...REFUSED] }],
    lax: [{ cells: [...DENIED, ...UNAVAILABLE, ...REFUSED] }, { cells: [...DENIED, ...UNAVAILABLE, ...REFUSED, ...other] }, { cells: [PARTIAL, ...DENIED] }],
  }),
  unavailable: () => ({ readings: [{ cells: UNAVAILABLE }, { cells: [NOT_HELD] }, { cells: [NOT_HELD, "unavailable.needsCreation.total"] }] }),
  refused: (other) => ({ readings: [{ cells: REFUSED }], lax: [{ cells: [...REFUSED, ...other] }] }),
  other: (other) => ({ readings: [{ cells: other }], lax: [{ cells: [...other, ...REFUSED] }] }),
};

/** The ways in which words for a quantity can be meant, the nearest first; `lax` ones the words hardly allow. */
export const readingsOf = ({ report }: ReportFacts, quantity: RequestQuantity, sentence: string): Ways =>
  WAYS[quantity](report.tables.requests?.cells["other.total"] ? ["other.total"] : OTHER, sentence);
