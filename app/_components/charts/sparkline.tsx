export interface SparkPoint {
  year: number;
  total: number | null;
  /** For reference only: drawn hollow. */
  reference: boolean;
}

const WIDTH = 72;
const HEIGHT = 20;
const LOWEST_SHOWN = 40;

/** A row of scores over the years, small; the label says them in words. Years without a score leave a gap. */
export function Sparkline({ points, label }: { points: readonly SparkPoint[]; label: string }) {
  const rated = points.filter((point) => point.total !== null);
  if (rated.length === 0) return null;
  const first = points[0]!.year;
  const span = Math.max(1, points.at(-1)!.year - first);
  const x = (year: number): number => 3 + ((year - first) / span) * (WIDTH - 6);
  const y = (total: number): number => HEIGHT - 3 - (Math.max(0, total - LOWEST_SHOWN) / (100 - LOWEST_SHOWN)) * (HEIGHT - 6);
  const ranked = rated.filter((point) => !point.reference);
  const path = ranked.map((point, index) => `${index === 0 ? "M" : "L"}${x(point.year).toFixed(1)} ${y(point.total!).toFixed(1)}`).join("");
  return (
    <svg className="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{label}</title>
      <path d={path} />
      {rated.map((point) => (
        <circle key={point.year} cx={x(point.year)} cy={y(point.total!)} r={point.reference ? 2 : 1.8} className={point.reference ? "ref" : undefined} />
      ))}
    </svg>
  );
}
