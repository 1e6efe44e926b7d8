import { describe, expect, it } from "vitest";
import { measureGarbling } from "../../lib/text/garbled";

const SOUND = "2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，主动公开政府信息141条，接受社会监督。";
const asGbk = (text: string): string => new TextDecoder("gb18030").decode(new TextEncoder().encode(text));

describe("measureGarbling", () => {
  it.each([SOUND, "張店區應急管理局認真貫徹落實條例，擴大公眾知情權，滿足公眾信息需求。", "镕基、喆、堃、珺、昇、淼、鑫，㎡、℃、①", "难道没有吗？？真的？", "\uf06c 一是加强领导"])("finds nothing in %s", (text) =>
    expect(measureGarbling(text).runs).toEqual([]),
  );

  it("finds UTF-8 that was read as GBK", () => {
    const text = asGbk(SOUND);
    const { runs, ratio } = measureGarbling(text);
    expect(runs.length).toBeGreaterThan(0);
    expect(ratio).toBeGreaterThan(0.5);
  });

  it("names the place of each garbled run", () => {
    const { runs, characters } = measureGarbling("政府\ufffd\ufffd信息\ue123公开");
    expect(runs).toEqual([
      { kind: "replacement", span: [2, 4] },
      { kind: "private", span: [6, 7] },
    ]);
    expect(characters).toBe(3);
  });

  it("finds UTF-8 read as Latin-1 and words turned into question marks", () => {
    expect(measureGarbling("报告：ä¸­å\u009b½ä¿¡").runs[0]?.kind).toBe("mojibake");
    expect(measureGarbling("2023????????????141????????2????").runs[0]?.kind).toBe("lost");
  });
});
