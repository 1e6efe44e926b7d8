import type { Grade } from "../../../lib/rules/finding";

export interface GradeShare {
  grade: Exclude<Grade, "unrated">;
  label: string;
  count: number;
  href: string;
}

const LABEL_FROM_SHARE = 0.06;

/** The grades as one bar; each part leads to its reports. The same figures stand in the legend below. */
export function GradeBar({ label, shares }: { label: string; shares: readonly GradeShare[] }) {
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  let before = 0;
  const parts = shares.filter((share) => share.count > 0).map((share) => {
    const part = { ...share, from: before / total, share: share.count / total };
    before += share.count;
    return part;
  });
  const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
  return (
    <>
      {total > 0 && (
        <svg width="100%" height="30" role="group" aria-label={label} className="rounded-sm">
          {parts.map((part) => (
            <a key={part.grade} href={part.href} aria-label={`${part.label} ${part.count}`}>
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
