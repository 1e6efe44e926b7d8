import type { Agency } from "../../report/schema";

/** What a body calls itself behind 我 or 本: 局 for a bureau, 镇 for a town's government; 单位 when its name does not tell. */
export function ownNoun({ name, kind }: Agency): string {
  const bare = kind === "government" ? name.replace(/人民政府$/, "") : name;
  return /(?:街道(?=办事处$)|[省市县区旗盟州镇乡局委办厅院])(?=(?:办事处|员会|公室)?$)/.exec(bare)?.[0] ?? "单位";
}
