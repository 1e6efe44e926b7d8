import { z } from "zod";

const words = z.string().trim().min(1).max(200);
const day = z.iso.date("takes a day such as 2026-02-10");

/** What the office's papers say of the office itself. Whatever is missing stays visible as a placeholder. */
export const letterheadSchema = z.strictObject({
  /** 发文机关. */
  issuer: words.optional(),
  /** What the office calls itself in the text: 我办, 我局. */
  selfName: words.optional(),
  /** 发文机关代字: 青政公开. */
  documentCode: words.optional(),
  /** The number of the first paper; those behind it count on. */
  firstNumber: z.int().min(1).max(99_999).optional(),
  /** Until when bodies have to answer. */
  deadline: day.optional(),
  /** How many working days bodies have when no day is given. */
  workingDays: z.int().min(1).max(120).optional(),
  /** 成文日期; the day of the export when absent. */
  issuedOn: day.optional(),
  contact: words.optional(),
  phone: words.optional(),
  /** 主送 of the circular. */
  circularTo: words.optional(),
  /** 抄送. */
  copyTo: z.array(words).max(50).optional(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

/** The same with its placeholders. @param today the office's day, `YYYY-MM-DD` */
export function filledLetterhead(letterhead: Letterhead, today: string) {
  const { issuer = "（发文机关）", selfName = "我办", documentCode = "（代字）", deadline = null, issuedOn = today, contact = "（联系人）", phone = "（联系电话）", circularTo = "（主送机关）", copyTo = [] } = letterhead;
  return { issuer, selfName, documentCode, firstNumber: letterhead.firstNumber ?? null, deadline, issuedOn, contact, phone, circularTo, copyTo };
}
export type FilledLetterhead = ReturnType<typeof filledLetterhead>;

/** 文号: {代字}〔{yyyy}〕{n}号, without leading zeros. @param offset how many papers of the same export stand before this one */
export const documentNumber = ({ documentCode, firstNumber, issuedOn }: FilledLetterhead, offset: number): string =>
  numberWords(documentCode, issuedOn.slice(0, 4), firstNumber === null ? "（序号）" : firstNumber + offset);

/** 文号 of parts that are known. */
export const numberWords = (documentCode: string, year: number | string, number: number | string): string => `${documentCode}〔${year}〕${number}号`;
