import { figuresBeyondPowers } from "../../../lib/rules/authority/figures-beyond-powers";
import { testRule } from "../../support/rule-tester";

const licences = { disclosure: { "licensing.decisions": 12, "coercion.decisions": 1 } };
const office = { kind: "office", name: "青禾县人民政府办公室" } as const;
const street = { level: "township", kind: "agencyOffice", name: "东门街道办事处" } as const;

testRule(figuresBeyondPowers, {
  fires: [
    { title: "an office with licences", example: { zh: "政府办公室填了行政许可", en: "A government’s office has licences" }, report: { agency: office, tables: licences }, findings: [{ message: "service-body", cell: "licensing.decisions", params: { rows: ["licensing", "coercion"], values: [12, 1] } }] },
    { title: "an archive with penalties", report: { agency: { name: "青禾县档案馆", kind: "institution" }, tables: { disclosure: { "penalties.decisions": 2 } } }, findings: [{ message: "service-body" }] },
    { title: "a street office with penalties and no word of delegated powers", example: { zh: "街道有行政处罚，正文未提赋权", en: "A sub-district office has penalties and no word of delegated powers" }, report: { agency: street, tables: { disclosure: { "penalties.decisions": 30 } } }, findings: [{ message: "street-penalties", params: { values: [30] } }] },
  ],
  silent: [
    { title: "an office without any", report: { agency: office } },
    { title: "an office that reports for its county", example: { zh: "办公室代全县填报", en: "An office that reports for its county" }, report: { agency: office, tables: licences, sections: { overview: "全县各级行政机关主动公开政府信息一万余条。" } } },
    { title: "a street office with delegated powers", example: { zh: "街道已承接赋权事项", en: "A sub-district office with delegated powers" }, report: { agency: street, tables: { disclosure: { "penalties.decisions": 30 } }, sections: { overview: "承接赋权事项四十二项，依法办理处罚案件。" } } },
    { title: "a town with penalties", report: { agency: { level: "township", kind: "government", name: "石溪镇人民政府" }, tables: { disclosure: { "penalties.decisions": 30 } } } },
    { title: "a department with licences", report: { tables: licences } },
  ],
  notAssessed: [
    { title: "a blank cell", report: { agency: office, tables: { disclosure: { "licensing.decisions": "" } } }, reason: "cell-blank", where: "licensing.decisions" },
    { title: "the table was not read", report: { agency: office, tables: { disclosure: null } }, reason: "table-absent" },
  ],
  inapplicable: [{ title: "a report before 2019", report: { year: 2015, agency: office } }],
});
