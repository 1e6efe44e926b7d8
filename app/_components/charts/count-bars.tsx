import { Link } from "../link";

export interface CountBar {
  code: string;
  label: string;
  count: number;
  countLabel: string;
  href: string;
}

/** Counts as bars behind their labels, the largest as wide as the place allows; each leads to its rows. */
export function CountBars({ bars }: { bars: readonly CountBar[] }) {
  const largest = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ol className="bars">
      {bars.map((bar) => (
        <li key={bar.code}>
          <Link href={bar.href} title={bar.label}>
            <svg aria-hidden="true" preserveAspectRatio="none">
              <rect width={`${((bar.count / largest) * 100).toFixed(2)}%`} height="100%" rx="3" />
            </svg>
            <span data-quotes>
              <code>{bar.code}</code>
              {bar.label}
            </span>
            <b>{bar.countLabel}</b>
          </Link>
        </li>
      ))}
    </ol>
  );
}
