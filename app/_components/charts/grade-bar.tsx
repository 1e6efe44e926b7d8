import type { Grade } from "../../../lib/rules/finding";

export interface GradeShare {
  grade: Exclude<Grade, "unrated">;
  label: string;
  count: number;
  href: string;
}

const LABEL_FROM_SHARE = 0.06;
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** The grades as one bar, with a list of the same figures below; each leads to its reports. The bar itself is left out of the accessibility tree. */
export function GradeBar({ shares }: { shares: readonly GradeShare[] }) {
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  const parts = shares
    .map((share, index) => ({ ...share, from: shares.slice(0, index).reduce((sum, before) => sum + before.count, 0) / total, share: share.count / total }))
    .filter((part) => part.count > 0);
  return (
    <>
      {total > 0 && (
        <svg width="100%" height="30" aria-hidden="true" className="rounded-sm">
          {parts.map((part) => (
            <a key={part.grade} href={part.href} tabIndex={-1}>
              <rect x={percent(part.from)} width={percent(part.share)} height="30" className={`fill-${part.grade}`} />
              {part.share >= LABEL_FROM_SHARE && (
                <text x={percent(part.from)} dx="8" y="20" fill="#fff" fontSize="12.5">
                  {part.count}
                </text>
              )}
            </a>
          ))}
        </svg>
      )}
      <ul className="legend my-2">
        {shares.map((share) => (
          <li key={share.grade}>
            <a href={share.href} className="quiet-link">
              <span className={`swatch bg-${share.grade}`} aria-hidden="true" />
              {share.label} {share.count}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
