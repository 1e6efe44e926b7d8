import { cleanText } from "../../text/clean";
import { findPollution } from "../../text/pollution";
import type { ReportFacts } from "../facts";
import { hiddenParts } from "./beside-text";

/** Official hosts, and those whose counters, share buttons and marks nearly every government site carries out of sight. */
const USUAL_HOST = /(?:^|\.)(?:gov\.cn|conac\.cn|mof\.cn|people\.com\.cn|xinhuanet\.com|news\.cn|baidu\.com|cnzz\.com|umeng\.com|51\.la|jiathis\.com|bshare\.cn|qq\.com|weibo\.com|sina\.com\.cn|kaipuyun\.cn|12377\.cn)$/;

/** The first brand or indecent words among what the page holds and does not show; null without any. */
export function hiddenPollution(facts: ReportFacts): string | null {
  const links = hiddenParts(facts, "hidden-link").map(({ where = "" }) => where);
  for (const words of [...hiddenParts(facts, "hidden-text").map(({ message }) => message), ...links]) {
    const [first] = findPollution(cleanText(words));
    if (first) return first.words;
  }
  return null;
}

/** The other hosts that hidden links of the page lead to, each once. */
export function foreignHiddenLinks(facts: ReportFacts): string[] {
  const hosts = hiddenParts(facts, "hidden-link").flatMap(({ message }) => {
    const address = message.startsWith("//") ? `https:${message}` : message;
    return URL.canParse(address) ? [new URL(address).hostname.toLowerCase()] : [];
  });
  return [...new Set(hosts)].filter((host) => host !== "" && host !== facts.source.host && !USUAL_HOST.test(host));
}
