import { z } from "zod";
import { SEVERITIES } from "../../lib/rules/finding";
import type { GradeBands } from "../../lib/rules/profile";
import { CATALOGUE_SEVERITY, type RuleChange } from "../../lib/rules/profile-content";
import { regionKey } from "../../lib/rules/profile-set";

const THRESHOLD = "threshold.";
const region = z.string().regex(/^(?:\d{2}){0,3}$/).transform(regionKey);
const revision = z.coerce.number().int().min(0);
const common = { region, revision };
const ruleForm = z.object({ ...common, rule: z.string(), enabled: z.enum(["", "on", "off"]), severity: z.enum(["", CATALOGUE_SEVERITY, ...SEVERITIES]) });
const bands = z.string().regex(/^(?:|\d+(?:\.\d+)? \d+(?:\.\d+)? \d+(?:\.\d+)?)$/);

export const bandsForm = z.object({ ...common, gradeBands: bands.transform(readBands) });
export const regionForm = z.object(common);
export const draftForm = z.object({ draft: z.uuid(), note: z.string().trim().max(500) });

/** The name of a parameter's field. */
export const thresholdField = (id: string): string => `${THRESHOLD}${id}`;

/** Grade bands as a field holds them: `90 80 60`. */
export const bandsValue = ({ excellent, good, fair }: GradeBands): string => `${excellent} ${good} ${fair}`;

function readBands(text: string): GradeBands | undefined {
  const [excellent, good, fair] = text.split(" ").map(Number);
  return text === "" || excellent === undefined || good === undefined || fair === undefined ? undefined : { excellent, good, fair };
}

/**
 * Reads the form of one rule. A number that is none becomes NaN, which the check of the profile refuses by name.
 * @throws ZodError for fields that the form itself never sends
 */
export function readRuleForm(form: FormData): z.infer<typeof regionForm> & { rule: string; change: RuleChange } {
  const { enabled, severity, rule, ...where } = ruleForm.parse(Object.fromEntries(form));
  const thresholds = [...form].flatMap(([name, value]): [string, number][] =>
    name.startsWith(THRESHOLD) && typeof value === "string" && value.trim() !== "" ? [[name.slice(THRESHOLD.length), Number(value)]] : [],
  );
  const change: RuleChange = {
    ...(enabled === "" ? {} : { enabled: enabled === "on" }),
    ...(severity === "" ? {} : { severity }),
    ...(thresholds.length > 0 ? { thresholds: Object.fromEntries(thresholds) } : {}),
  };
  return { ...where, rule, change };
}
