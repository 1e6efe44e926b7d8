import type { DemoBody } from "../model";
import type { Random } from "../random";

/** What the slots of a sentence are filled with: `{self}`, `{t1}` …; `{3-9}` draws a whole number. */
export interface Speaker {
  body: DemoBody;
  year: number;
  random: Random;
  /** The topics of this report in drawn order; `{t1}` is the first. */
  topics: readonly string[];
  /** Draws the numbers of words that are another's, in the place of the other's numbers. */
  amounts?: Random;
  /** Further numbers by slot name. */
  numbers?: Readonly<Record<string, string | number>>;
}

type Part = string | ((speaker: Speaker) => string);
const compiled = new Map<string, readonly Part[]>();

const WORDS: Readonly<Record<string, (speaker: Speaker) => string>> = {
  self: ({ body }) => body.self,
  name: ({ body }) => body.name,
  short: ({ body }) => body.shortName,
  scope: ({ body }) => body.scope,
  superior: ({ body }) => body.superior,
  county: ({ body }) => body.region.name,
  account: ({ body }) => body.account,
  address: ({ body }) => body.address,
  phone: ({ body }) => body.phone,
  postcode: ({ body }) => body.region.postcode,
  year: ({ year }) => String(year),
};

function partOf(slot: string): Part {
  const word = WORDS[slot];
  if (word) return word;
  const range = /^(\d+)-(\d+)$/.exec(slot);
  if (range) {
    const [min, max] = [Number(range[1]), Number(range[2])];
    return (speaker) => String(drawnAmount(speaker, min, max));
  }
  if (/^t\d$/.test(slot)) {
    const index = Number(slot.slice(1)) - 1;
    return ({ topics }) => topics[index % topics.length]!;
  }
  return ({ numbers }) => {
    const value = numbers?.[slot];
    if (value === undefined) throw new Error(`The template slot {${slot}} has no value.`);
    return String(value);
  };
}

/** A whole number; whoever takes over another's words puts a number of its own where the other had one. */
export function drawnAmount({ random, amounts }: Speaker, min: number, max: number): number {
  const drawn = random.int(min, max);
  return amounts ? amounts.int(min, max) : drawn;
}

function compile(template: string): readonly Part[] {
  const known = compiled.get(template);
  if (known) return known;
  const parts = template.split(/[{}]/).map((piece, index): Part => (index % 2 === 0 ? piece : partOf(piece)));
  compiled.set(template, parts);
  return parts;
}

/**
 * Fills the slots of a template.
 * @throws when a slot has neither a fixed meaning nor a number in `speaker.numbers`
 */
export function say(template: string, speaker: Speaker): string {
  let text = "";
  for (const part of compile(template)) text += typeof part === "string" ? part : part(speaker);
  return text;
}

/** Some different sentences of a list, filled and joined. */
export function saySome(templates: readonly string[], count: number, speaker: Speaker): string {
  return speaker.random.sample(templates, count).map((template) => say(template, speaker)).join("");
}

/** The same speaker with other topics in front, so that paragraphs speak of different things. */
export function turned(speaker: Speaker, by: number): Speaker {
  const at = by % speaker.topics.length;
  return { ...speaker, topics: [...speaker.topics.slice(at), ...speaker.topics.slice(0, at)] };
}
