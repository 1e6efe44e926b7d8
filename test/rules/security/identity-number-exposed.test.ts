import { identityNumberExposed } from "../../../lib/rules/security/identity-number-exposed";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });

/** The usual example of the standard; it belongs to nobody. */
const VALID = "11010519491231002X";

testRule(identityNumberExposed, {
  fires: [
    { title: "a number that holds every check", example: { zh: "出现校验无误的身份证号", en: "A number that holds every check" }, report: overview(`申请人身份证号${VALID}。`), findings: [{ message: "identity", params: { masked: "110105**********2X" }, quote: "110105" }] },
    { title: "in full width", report: overview("号码１１０１０５１９４９１２３１００２Ｘ。"), findings: [{ message: "identity" }] },
    { title: "a card number behind 账号", report: overview("缴费账号：6222020200112230000。账号4539578763621486。"), findings: [{ message: "card", outcome: "review", quote: "453957" }] },
  ],
  silent: [
    { title: "a wrong check digit", example: { zh: "校验位不符的编号", en: "A wrong check digit" }, report: overview("编号110105194912310021。") },
    { title: "an impossible date, an unknown province", report: overview("编号110105194913310025，990105194912310028。") },
    { title: "credit codes, index numbers, longer digits", example: { zh: "信用代码、索引号和更长的数字", en: "Credit codes, index numbers, longer digits" }, report: overview(`统一社会信用代码11370303MB28697899，索引号11370303MB28697899/2024-5424631，图片1${VALID.slice(0, 17)}0123。`) },
    { title: "digits of a table that has run together", report: { tables: { disputes: { "review.upheld": VALID } } } },
    { title: "telephone numbers", report: overview("电话0533-2270801、13800138000。") },
  ],
  notAssessed: { never: "a text can always be searched" },
});
