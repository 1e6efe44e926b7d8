import { z } from "zod";
import { FINDING_STATES } from "../findings/reconcile";
import { CATEGORIES, renderedFindingSchema, SEVERITIES } from "../rules/finding";
import { countSchema, defineEndpoint, idParams, noParams, pageOf, pageShape, queryOf, scopeShape } from "./endpoint";
import { agencyRefSchema, momentSchema, reasonSchema } from "./parts";

const MAX_NOTE_CHARS = 1000;
const MAX_WORDS = 60;
/** What a person does with a finding. */
export const DECISIONS = ["confirm", "dismiss", "undo"] as const;

const { placeKey: _place, ...spoken } = renderedFindingSchema.shape;
export const findingItemSchema = z.strictObject({
  id: z.int(),
  ...spoken,
  category: z.enum(CATEGORIES),
  /** Null when the fault is that there is no report. */
  reportId: z.int().nullable(),
  agency: agencyRefSchema,
  year: z.int(),
  state: z.enum(FINDING_STATES),
  decision: z.strictObject({ reason: reasonSchema.nullable(), note: z.string().nullable(), by: z.string(), at: momentSchema }).nullable(),
  /** Why a finding that had been decided is open again. */
  reopened: z.enum(["value-changed", "returned"]).nullable(),
});
export const findingPageSchema = z.strictObject({ ...pageOf(findingItemSchema).shape, count: countSchema });

export const decisionSchema = z.strictObject({
  decision: z.enum(DECISIONS),
  /** The state in which the caller saw the finding: when it is another by now, nothing is changed. */
  expectedState: z.enum(FINDING_STATES),
  /** Needed to dismiss, and not to be given otherwise. */
  reason: reasonSchema.optional(),
  note: z.string().max(MAX_NOTE_CHARS).default(""),
}).refine(({ decision, reason }) => (decision === "dismiss") === (reason !== undefined), { path: ["reason"], message: "belongs to dismiss, and only to it 仅在排除时必填" });

export const listFindings = defineEndpoint({
  method: "get",
  path: "/api/v1/findings",
  operationId: "listFindings",
  title: { zh: "问题列表", en: "List findings" },
  note: { zh: "最严重的在前。已排除的只在 state=dismissed 时列出。", en: "Worst first. What was dismissed is only listed for state=dismissed." },
  scope: "read",
  params: noParams,
  query: queryOf({
    ...scopeShape,
    severity: z.enum(SEVERITIES).optional(),
    state: z.enum(["open", "confirmed", "dismissed"]).optional(),
    outcome: z.enum(["fail", "review"]).optional(),
    about: z.enum(["body", "copy"]).optional().describe("The body, or our copy of its report. 机关本身，或本系统所存副本。"),
    category: z.enum(CATEGORIES).optional(),
    rule: z.string().regex(/^[A-Z]{3}-\d{3}$/).optional(),
    q: z.string().min(1).max(MAX_WORDS).optional().describe("Words of the quotations. 引文中的文字。"),
    ...pageShape,
  }),
  bodies: [],
  answers: { 200: { says: { zh: "一页问题", en: "One page of findings" }, schema: findingPageSchema } },
  problems: [],
});

export const getFinding = defineEndpoint({
  method: "get",
  path: "/api/v1/findings/{id}",
  operationId: "getFinding",
  title: { zh: "一个问题", en: "A finding" },
  scope: "read",
  params: idParams,
  query: queryOf({}),
  bodies: [],
  answers: { 200: { says: { zh: "问题", en: "The finding" }, schema: findingItemSchema } },
  problems: ["not-found"],
});

export const decideFinding = defineEndpoint({
  method: "post",
  path: "/api/v1/findings/{id}/decision",
  operationId: "decideFinding",
  title: { zh: "确认、排除或撤回", en: "Confirm, dismiss, or take a decision back" },
  scope: "write:decisions",
  params: idParams,
  query: queryOf({}),
  bodies: [{ says: { zh: "处理", en: "The decision" }, schema: decisionSchema }],
  answers: { 200: { says: { zh: "处理后的问题", en: "The finding as it is then" }, schema: findingItemSchema } },
  problems: ["invalid-body", "not-found", "finding-changed", "decision-impossible"],
});
