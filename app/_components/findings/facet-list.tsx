import type { Language } from "../../../lib/rules/rule";
import { formatCount } from "../../_i18n/format";
import { Link } from "../link";

export interface FacetOption {
  label: string;
  href: string;
  current: boolean;
  /** Null where nothing was counted. */
  count: number | null;
  /** A proper name, which stays Chinese in every language. */
  isName?: boolean;
  sign?: { glyph: string; className: string };
}

const SHOWN_OPTIONS = 10;

/** One facet: its values as addresses; choosing the chosen one again takes it off. */
export function FacetList({ title, more, options, language }: { title: string; more: string; options: readonly FacetOption[]; language: Language }) {
  if (options.length === 0) return null;
  const open = options.slice(0, SHOWN_OPTIONS);
  const rest = options.slice(SHOWN_OPTIONS);
  const item = (option: FacetOption) => (
    <li key={option.href}>
      <Link lang={option.isName ? "zh-CN" : undefined} href={option.href} aria-current={option.current ? "true" : undefined}>
        <span data-quotes>
          {option.sign && (
            <span aria-hidden="true" className={`mr-1.5 inline-block w-3 text-center ${option.sign.className}`}>
              {option.sign.glyph}
            </span>
          )}
          {option.label}
        </span>
        <span>{option.count === null ? "" : formatCount(option.count, language)}</span>
      </Link>
    </li>
  );
  return (
    <section className="facet mb-4">
      <h2 className="mb-1 px-2 !text-[13px] !font-medium text-mute">{title}</h2>
      <ul>{open.map(item)}</ul>
      {rest.length > 0 && (
        <details open={rest.some((option) => option.current)}>
          <summary className="cursor-pointer px-2 py-1 text-[13px] text-act">
            {more} ({rest.length})
          </summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  );
}
