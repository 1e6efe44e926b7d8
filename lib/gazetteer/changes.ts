/** A county-level division that is no more, and what took its place. */
export interface FormerRegion {
  code: string;
  name: string;
  /** The last year in which it was a division of its own. */
  until: number;
  /** Codes of the divisions that its area went to. */
  successors: readonly string[];
}

/** Changes since 2019 that old reports still show; one more is one more row. */
export const FORMER_REGIONS: readonly FormerRegion[] = [
  { code: "230709", name: "金山屯区", until: 2019, successors: ["230751"] },
  { code: "230705", name: "西林区", until: 2019, successors: ["230751"] },
  { code: "230702", name: "伊春区", until: 2019, successors: ["230717"] },
  { code: "230708", name: "美溪区", until: 2019, successors: ["230717"] },
  { code: "230706", name: "翠峦区", until: 2019, successors: ["230718"] },
  { code: "230711", name: "乌马河区", until: 2019, successors: ["230718"] },
  { code: "230716", name: "上甘岭区", until: 2019, successors: ["230719"] },
  { code: "230712", name: "汤旺河区", until: 2019, successors: ["230723"] },
  { code: "230714", name: "乌伊岭区", until: 2019, successors: ["230723"] },
  { code: "230707", name: "新青区", until: 2019, successors: ["230724"] },
  { code: "230710", name: "五营区", until: 2019, successors: ["230724"] },
  { code: "230715", name: "红星区", until: 2019, successors: ["230724"] },
  { code: "230713", name: "带岭区", until: 2019, successors: ["230725"] },
  { code: "230703", name: "南岔区", until: 2019, successors: ["230726"] },
  { code: "330103", name: "下城区", until: 2021, successors: ["330105"] },
  { code: "330104", name: "江干区", until: 2021, successors: ["330102", "330114"] },
  { code: "320611", name: "港闸区", until: 2020, successors: ["320613"] },
  { code: "410306", name: "吉利区", until: 2021, successors: ["410308"] },
];

/** Codes that registrations still carry although the division has been given another. */
export const RENUMBERED: ReadonlyMap<string, string> = new Map([["332500", "331100"]]);
