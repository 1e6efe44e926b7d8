import { regulationsWithoutPower } from "../../../lib/rules/authority/regulations-without-power";
import { testRule } from "../../support/rule-tester";

const inForce = { disclosure: { "regulations.inForce": 7 } };

testRule(regulationsWithoutPower, {
  fires: [
    { title: "a county department", example: { zh: "县级部门填了规章", en: "A county department has regulations" }, report: { tables: inForce }, findings: [{ message: "no-power", cell: "regulations.inForce", params: { columns: ["inForce"], values: [7], level: "county" } }] },
    {
      title: "the government of a district in the shape of 2019",
      report: { year: 2019, agency: { name: "青禾区人民政府", kind: "government" }, tables: { disclosure: { "regulations.made": 4, "regulations.published": 4, "regulations.totalPublic": 36 } } },
      findings: [{ message: "no-power", severity: "major", cell: "regulations.made", params: { values: [4, 4, 36] } }],
    },
    {
      title: "the text names as many internal systems as were made",
      example: { zh: "把内部制度算作规章", en: "Internal systems were counted as regulations" },
      report: {
        agency: { kind: "government", name: "青禾县人民政府" },
        sections: { overview: "修订《来文登记制度》《保密审查制度》《信息报送制度》，严格执行《保密审查制度》。" },
        tables: { disclosure: { "regulations.issued": 3, "regulations.inForce": 12 } },
      },
      findings: [{ message: "systems-counted", cell: "regulations.issued", params: { systems: 3, values: [3, 12] } }],
    },
    { title: "a township", report: { agency: { level: "township", kind: "government", name: "石溪镇人民政府" }, tables: { disclosure: { "regulations.issued": 1 } } }, findings: [{ message: "no-power" }] },
    { title: "a street office", report: { agency: { level: "township", kind: "agencyOffice", name: "东门街道办事处" }, tables: inForce }, findings: [{ message: "no-power" }] },
    { title: "a department of a city, even where the city has the power", report: { agency: { level: "city", name: "青禾市教育局" }, tables: inForce }, findings: [{ message: "no-power", params: { level: "city" } }] },
    { title: "the administration of a prefecture that the province delegated", report: { agency: { level: "city", kind: "government", name: "青禾地区行政公署" }, tables: inForce }, findings: [{ message: "no-power" }] },
    { title: "only repealed regulations are minor", report: { tables: { disclosure: { "regulations.repealed": 1 } } }, findings: [{ message: "no-power", severity: "minor" }] },
  ],
  silent: [
    { title: "zeros", report: {} },
    { title: "the government of a city", example: { zh: "设区的市政府可以制定规章", en: "The government of a city may make them" }, report: { agency: { level: "city", kind: "government", name: "青禾市人民政府" }, tables: inForce } },
    { title: "the office of a city reports for its government", report: { agency: { level: "city", kind: "office", name: "青禾市人民政府办公室" }, tables: inForce } },
    { title: "the office of a province", report: { year: 2019, agency: { level: "province", kind: "office", name: "青禾省人民政府办公厅" }, tables: { disclosure: { "regulations.totalPublic": 90 } } } },
    { title: "normative documents need no such power", example: { zh: "行政规范性文件不受此限", en: "Normative documents need no such power" }, report: { tables: { disclosure: { "normativeDocuments.issued": 4, "normativeDocuments.inForce": 40 } } } },
  ],
  notAssessed: [
    { title: "the level of the body is not known", report: { agency: { level: null }, tables: inForce }, reason: "level-unknown" },
    { title: "a city body of unknown kind", report: { agency: { level: "city", kind: "unknown" }, tables: inForce }, reason: "agency-unknown" },
    { title: "a blank cell", report: { tables: { disclosure: { "regulations.issued": "" } } }, reason: "cell-blank", where: "regulations.issued" },
    { title: "the table was not read", report: { tables: { disclosure: null } }, reason: "table-absent" },
  ],
  inapplicable: [
    { title: "a department of the State Council", report: { agency: { level: "national", name: "国家某总局" }, tables: inForce } },
    { title: "a report before 2019", report: { year: 2017 } },
  ],
});
