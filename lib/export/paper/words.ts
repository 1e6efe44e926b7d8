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

/** The part of a remedy that asks for something; the whole where nothing is asked in so many words. What was found stands beside it already. */
export function askedFor(remedy: string): string {
  const asked = /(?:^|[，。；：、])(请(?![求示教假]).*)$/s.exec(remedy)?.[1] ?? remedy;
  return /[。！]$/.test(asked) ? asked : `${asked}。`;
}

/** What a remedy says before it asks. */
export const saidFirst = (remedy: string): string => remedy.slice(0, remedy.length - askedFor(remedy).length).replace(/[，；：、]$/, "。");
