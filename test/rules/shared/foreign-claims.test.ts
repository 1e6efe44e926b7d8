import { expect, it } from "vitest";
import { regionChain } from "../../../lib/gazetteer/divisions";
import divisions from "../../../lib/gazetteer/divisions.json";
import { ReportFacts } from "../../../lib/rules/facts";
import { foreignNameLeftIn } from "../../../lib/rules/originality/foreign-name-left-in";
import { DEFAULT_PROFILE } from "../../../lib/rules/profile";
import { runRules } from "../../../lib/rules/runner";
import { buildReport } from "../../support/report-builder";

const EVERY = 40;
/** Bodies of every fortieth county of the country, with the names of the regions above them and of some of their towns. */
const COUNTIES = divisions.townships
  .split("\n")
  .filter((_, index) => index % EVERY === 0)
  .flatMap((line) => {
    const [code = "", ...towns] = line.split(" ");
    const chain = regionChain(code);
    const own = chain.at(-1);
    return own ? [{ agency: { name: `${own.name}林业局`, region: own.name, regionCode: code, level: own.level, kind: "department" as const }, above: chain.map(({ name }) => name), towns: towns.slice(0, 3) }] : [];
  });

const findingsOf = (agency: (typeof COUNTIES)[number]["agency"], overview: string) =>
  runRules(new ReportFacts(buildReport({ agency, sections: { overview } })), [foreignNameLeftIn], DEFAULT_PROFILE).findings;

it("takes no region above a body and no town below it for a foreign one, wherever it lies", () => {
  const accused = COUNTIES.flatMap(({ agency, above, towns }) => {
    const words = [...above, ...towns].map((name) => `${name}高度重视政务公开工作。通过${name}人民政府网站发布，在${above.join("")}${name}政务公开专栏公开。`);
    return findingsOf(agency, words.join("")).map(({ params }) => `${agency.name}: ${String(params["name"])}`);
  });
  expect(COUNTIES.length).toBeGreaterThan(50);
  expect(accused).toEqual([]);
});

it("finds a county that lies elsewhere in the reports of all of them", () => {
  const missed = COUNTIES.filter(({ agency }) => agency.level === "county" && agency.region !== "昌图县").filter(({ agency }) => !findingsOf(agency, "昌图县高度重视政务公开工作。").some(({ outcome }) => outcome === "fail"));
  expect(missed.map(({ agency }) => agency.name)).toEqual([]);
});
