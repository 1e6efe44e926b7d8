import type { Block } from "../model";
import { FEES_NONE, MEASURE_OPENINGS, OTHER_MATTERS, PROBLEM_OPENINGS, RECTIFICATIONS, RECTIFIED, SHORTCOMINGS, type Shortcoming } from "./problem-sentences";
import { say, turned, type Speaker } from "./template";

const ORDER = ["一是", "二是", "三是", "四是"];

function enumerated(items: readonly string[]): string {
  return items.map((item, index) => `${ORDER[index]!}${item}`).join("；") + "。";
}

/**
 * Section 五: what became of last year's problems, two to four problems, and as many measures.
 * @param shortcomings those that are drawn from
 */
export function problemBlocks(writer: Speaker, shortcomings: readonly Shortcoming[] = SHORTCOMINGS): Block[] {
  const speaker = turned(writer, 6);
  const { random } = speaker;
  const next = { ...speaker, numbers: { next: speaker.year + 1 } };
  const drawn = random.sample(shortcomings, random.int(2, 4));
  const [old, done] = random.pick(RECTIFICATIONS);
  return [
    say(random.pick(RECTIFIED), { ...speaker, numbers: { old, done } }),
    say(random.pick(PROBLEM_OPENINGS), speaker) + enumerated(drawn.map(({ problem }) => say(problem, speaker))),
    say(random.pick(MEASURE_OPENINGS), next) + enumerated(drawn.map(({ measure }) => say(measure, speaker))),
  ].map((text) => ({ kind: "paragraph", text }));
}

/** Section 六: the processing fee (from 2021 on) and whatever else is to be said. */
export function otherBlocks(speaker: Speaker): Block[] {
  const { random } = speaker;
  if (speaker.year < 2021) return [{ kind: "paragraph", text: random.chance(0.5) ? "无。" : "没有其他需要报告的事项。" }];
  const matter = random.chance(0.6) ? say(random.pick(OTHER_MATTERS), speaker) : "";
  return [{ kind: "paragraph", text: say(random.pick(FEES_NONE), speaker) + matter }];
}
