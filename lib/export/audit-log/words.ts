import { DISMISSAL_REASONS } from "../../findings/transitions";
import type { Bilingual, Language } from "../../report/language";

/** What the audit log's actions are called. */
const ACTION_WORDS: Readonly<Record<string, Bilingual>> = {
  "account.created": { zh: "新增账号", en: "account added" },
  "account.changed": { zh: "修改账号", en: "account changed" },
  "account.disabled": { zh: "停用账号", en: "account disabled" },
  "account.enabled": { zh: "启用账号", en: "account enabled" },
  "account.password-reset": { zh: "重置密码", en: "password reset" },
  "account.password-changed": { zh: "修改密码", en: "password changed" },
  "account.sessions-ended": { zh: "强制退出", en: "sessions ended" },
  "account.signed-in": { zh: "登录", en: "signed in" },
  "finding.confirm": { zh: "确认问题", en: "finding confirmed" },
  "finding.dismiss": { zh: "排除问题", en: "finding dismissed" },
  "finding.reopen": { zh: "撤销处理", en: "decision undone" },
  "finding.assign": { zh: "分派问题", en: "finding assigned" },
  "filter.saved": { zh: "保存筛选", en: "filter saved" },
  "filter.renamed": { zh: "重命名筛选", en: "filter renamed" },
  "filter.deleted": { zh: "删除筛选", en: "filter deleted" },
  "notice.issued": { zh: "下发通知书", en: "notice issued" },
  "notice.versionReceived": { zh: "收到更正版本", en: "corrected version received" },
  "notice.objectionRaised": { zh: "提出申辩", en: "objection raised" },
  "notice.objectionUpheld": { zh: "申辩成立", en: "objection upheld" },
  "notice.objectionRejected": { zh: "申辩不成立", en: "objection rejected" },
  "notice.deadlineMoved": { zh: "调整整改时限", en: "deadline moved" },
  "notice.sentBack": { zh: "退回继续整改", en: "sent back for correction" },
  "notice.closed": { zh: "通知书销号", en: "notice closed" },
  "notice.reopened": { zh: "通知书重新打开", en: "notice reopened" },
  "notice.withdrawn": { zh: "撤回通知书", en: "notice withdrawn" },
  "report.stored": { zh: "接口报送年报", en: "report pushed" },
  "report.new-version": { zh: "接口报送新版本", en: "new version pushed" },
  "report.reread": { zh: "接口报送，重新读取", en: "report pushed and read anew" },
  "token.created": { zh: "新建令牌", en: "token made" },
  "token.revoked": { zh: "停用令牌", en: "token revoked" },
  "import.started": { zh: "导入", en: "import" },
  "audit.started": { zh: "核查", en: "audit" },
  "roster.loaded": { zh: "导入名录", en: "roster loaded" },
  "roster.changed": { zh: "更正名录", en: "roster entry corrected" },
  "roster.ended": { zh: "移出名录", en: "roster entry removed" },
  "profile.changed": { zh: "修改规则口径", en: "rule profile changed" },
  "letterhead.changed": { zh: "修改公文信息", en: "letterhead changed" },
  "backup.taken": { zh: "备份", en: "backup taken" },
  "backup.restored": { zh: "恢复备份", en: "backup restored" },
};

/** Kinds of things that are changed, as a subject begins: `account:zhang`. */
const SUBJECT_WORDS: Readonly<Record<string, Bilingual>> = {
  account: { zh: "账号", en: "account" },
  finding: { zh: "问题", en: "finding" },
  filter: { zh: "筛选", en: "filter" },
  notice: { zh: "通知书", en: "notice" },
  report: { zh: "年报", en: "report" },
  token: { zh: "令牌", en: "token" },
  run: { zh: "批次", en: "run" },
  roster: { zh: "名录", en: "roster" },
  profile: { zh: "规则口径", en: "profile" },
  setting: { zh: "设置", en: "setting" },
  database: { zh: "数据库", en: "database" },
};

/** The fields that are told of a change. */
const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  username: { zh: "用户名", en: "user name" },
  name: { zh: "姓名", en: "name" },
  role: { zh: "角色", en: "role" },
  regions: { zh: "地区", en: "regions" },
  agencyIds: { zh: "机关编号", en: "bodies" },
  state: { zh: "状态", en: "state" },
  reason: { zh: "理由", en: "reason" },
  note: { zh: "说明", en: "note" },
  source: { zh: "来源", en: "source" },
  rows: { zh: "行数", en: "rows" },
  year: { zh: "年度", en: "year" },
  region: { zh: "地区", en: "region" },
  paths: { zh: "路径", en: "paths" },
  uploaded: { zh: "上传说明", en: "upload note" },
  roster: { zh: "名录机关编号", en: "roster body" },
  corpus: { zh: "语料", en: "corpus" },
  ruleSet: { zh: "规则集", en: "rule set" },
  profile: { zh: "规则口径", en: "profile" },
  revision: { zh: "修订", en: "revision" },
  rules: { zh: "规则", en: "rules" },
  gradeBands: { zh: "等次分数线", en: "grade bands" },
  dueOn: { zh: "应公布日期", en: "due date" },
  body: { zh: "机关", en: "body" },
  takenAt: { zh: "备份时间", en: "taken at" },
  issuer: { zh: "发文机关", en: "issuer" },
  selfName: { zh: "自称", en: "own name" },
  documentCode: { zh: "发文机关代字", en: "document code" },
  documentNumber: { zh: "文号", en: "document number" },
  finding: { zh: "问题序号", en: "finding number" },
  findings: { zh: "问题编号", en: "findings" },
  named: { zh: "列明问题数", en: "findings named" },
  remaining: { zh: "未整改问题数", en: "findings left" },
  version: { zh: "版本", en: "version" },
  versionId: { zh: "版本编号", en: "version" },
  withoutVersion: { zh: "未收到更正版本", en: "without a corrected version" },
  before: { zh: "原定日期", en: "day before" },
  workingDays: { zh: "整改工作日数", en: "working days" },
  assignee: { zh: "承办人", en: "assigned to" },
  query: { zh: "筛选条件", en: "filter" },
  owner: { zh: "所属账号", en: "owner" },
  scopes: { zh: "权限", en: "scopes" },
  expiresAt: { zh: "到期时间", en: "expires" },
  token: { zh: "令牌", en: "token" },
  firstNumber: { zh: "起始序号", en: "first number" },
  deadline: { zh: "整改期限", en: "deadline" },
  issuedOn: { zh: "成文日期", en: "date of issue" },
  contact: { zh: "联系人", en: "contact" },
  phone: { zh: "联系电话", en: "telephone" },
  circularTo: { zh: "通报主送", en: "circular to" },
  copyTo: { zh: "抄送", en: "copies to" },
};

/** What single fields may be set to. */
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  role: { administrator: { zh: "管理员", en: "administrator" }, reviewer: { zh: "审核人员", en: "reviewer" }, leader: { zh: "领导", en: "leader" }, agency: { zh: "报告机关", en: "reporting body" } },
  state: { open: { zh: "待处理", en: "open" }, confirmed: { zh: "已确认", en: "confirmed" }, dismissed: { zh: "已排除", en: "dismissed" }, fixed: { zh: "已整改", en: "fixed" }, issued: { zh: "已下发", en: "issued" }, rectifying: { zh: "整改中", en: "being corrected" }, rechecking: { zh: "待复核", en: "to be checked again" }, closed: { zh: "已销号", en: "closed" }, withdrawn: { zh: "已撤回", en: "withdrawn" } },
  reason: DISMISSAL_REASONS,
};
/** An empty entry of a list: everywhere. */
const EVERYWHERE: Bilingual = { zh: "全部", en: "all" };

/** An action in words; one without words stays as it is. */
export const actionWords = (action: string, language: Language): string => ACTION_WORDS[action]?.[language] ?? action;

/** Whether an action has words. */
export const hasActionWords = (action: string): boolean => action in ACTION_WORDS;

/** A subject in words: `finding:12` → 问题 12. */
export function subjectWords(subject: string, language: Language): string {
  const at = subject.indexOf(":");
  const kind = SUBJECT_WORDS[at === -1 ? subject : subject.slice(0, at)]?.[language];
  if (kind === undefined) return subject;
  return at === -1 ? kind : `${kind} ${subject.slice(at + 1)}`;
}

/** A field in words; the part of its path that is a field of the product, the rest as it is: `rules.TIM-003.enabled` → 规则 TIM-003.enabled. */
export function fieldWords(path: string, language: Language): string {
  const [first = "", ...rest] = path.split(".");
  return [FIELD_WORDS[first]?.[language] ?? first, rest.join(".")].filter((part) => part !== "").join(" ");
}

/** What a field is set to, in words where it has any; a dash for nothing. */
export function valueWords(path: string, value: string | null, language: Language): string {
  if (value === null) return "—";
  if (value === "*") return EVERYWHERE[language];
  return VALUE_WORDS[path]?.[value]?.[language] ?? value;
}
