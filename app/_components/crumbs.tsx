import { Link } from "./link";

export interface Crumb {
  label: string;
  href: string;
  /** A proper name, which stays Chinese in every language. */
  isName?: boolean;
}

/** The way back, with the filters it was come with. */
export function Crumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap gap-x-2 text-mute">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex gap-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            <Link lang={crumb.isName ? "zh-CN" : undefined} className="quiet-link inline-block leading-[24px]" href={crumb.href}>
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
