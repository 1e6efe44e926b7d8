const MAX_TITLE_CHARS = 20;
const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });
const NO_LINE_STARTS = /^[的和及与等，。、；：）》”]/;
/** Halves of digits and Chinese are half as wide. */
const widthOf = (text: string): number => Array.from(text, (character) => (/[\x20-\x7e]/.test(character) ? 0.5 : 1)).reduce((sum, width) => sum + width, 0);

/** Breaks a title into lines of like length between words, the first the longer: GB/T 9704 wants a trapezium. */
export function titleLines(title: string): string[] {
  const width = widthOf(title);
  if (width <= MAX_TITLE_CHARS) return [title];
  const breaks = [...SEGMENTER.segment(title)].map(({ index }) => index).filter((index) => index > 0 && !NO_LINE_STARTS.test(title.slice(index)));
  const distance = (index: number): number => {
    const first = widthOf(title.slice(0, index));
    return first < width / 2 || first > MAX_TITLE_CHARS ? Infinity : first - width / 2;
  };
  const [best] = breaks.toSorted((a, b) => distance(a) - distance(b));
  if (best === undefined || distance(best) === Infinity) return [title];
  return [title.slice(0, best), title.slice(best)];
}

const REQUEST = /(?:^|[，。；：、])(请(?![求示教假]).*)$/s;
const asSentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/**
 * What a remedy asks for, without what stands beside it in the judgement already.
 * @param said the judgement; a remedy that only repeats it is answered by a plain request
 */
export function askedFor(remedy: string, said: string): string {
  const asked = REQUEST.exec(remedy)?.[1];
  if (asked !== undefined) return asSentence(asked);
  const terms = [...remedy.matchAll(/“([^”]+)”/g)].map(([, term = ""]) => term);
  if (terms.length === 0 || !terms.every((term) => said.includes(term))) return asSentence(remedy);
  if (remedy.includes("应为")) return "请更正。";
  return /缺少|未按/.test(remedy) ? "请补充完整。" : asSentence(remedy);
}

/** What a remedy says before it asks; empty when it asks for nothing or only asks. */
export function saidFirst(remedy: string): string {
  const asked = REQUEST.exec(remedy)?.[1];
  return asked === undefined ? "" : remedy.slice(0, remedy.length - asked.length).replace(/[，；：、]$/, "。");
}
