import { reaches, type Bounds } from "../accounts/account";
import type { Agency } from "../report/schema";
import type { Bilingual } from "../rules/rule";
import type { Resolution } from "./resolve-agency";

/** No body that is not stored yet has this number. */
const NO_ID = 0;

const OUTSIDE = "outside-bounds";

/**
 * Why a report may not be taken in for an account: its body lies outside the account's bounds, or it cannot be told where it
 * lies. Pure.
 * @param read what the report says of its body: nothing of what is known beyond it is told
 * @returns null when it may be taken in
 */
export function outsideBounds(resolution: Resolution, read: Agency, bounds: Bounds): { code: string; message: Bilingual } | null {
  if (bounds.kind === "everything") return null;
  if (resolution.kind === "unidentified") {
    const { zh, en } = resolution.message;
    return { code: OUTSIDE, message: { zh: `无法判断是否属于您负责的地区，未接收：${zh}`, en: `It cannot be told whether it belongs to your regions, so it was not taken in: ${en}` } };
  }
  const { agency } = resolution;
  if (reaches(bounds, { agencyId: resolution.kind === "known" ? resolution.agency.id : NO_ID, regionCode: agency.regionCode })) return null;
  const name = read.region === null || read.name.startsWith(read.region) ? read.name : read.region + read.name;
  if (agency.regionCode === "") {
    return {
      code: OUTSIDE,
      message: {
        zh: `这是“${name}”的报告，但无法判断该机关属于哪个地区，未接收。请先在机关名录中列入该机关，再导入。`,
        en: `This is a report of “${name}”, but it cannot be told in which region that agency lies, so it was not taken in. Put the agency on the roster first, then import it again.`,
      },
    };
  }
  return {
    code: OUTSIDE,
    message: {
      zh: `这是“${name}”的报告，不在您负责的地区内，未接收。请交给负责该地区的人员导入。`,
      en: `This is a report of “${name}”, which lies outside your regions, so it was not taken in. Give it to who is responsible for that region.`,
    },
  };
}

/** Why nothing is taken in any more for who sent a file. */
export const SENDER_MAY_NOT: { code: string; message: Bilingual } = {
  code: "sender-may-not",
  message: {
    zh: "发送这份文件的账号已停用，或已没有导入权限，未接收。",
    en: "The account that sent this file was disabled or may no longer import, so it was not taken in.",
  },
};
