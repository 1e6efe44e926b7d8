import type { RegionNode } from "../../../lib/roster/region-tree";
import { regionByCode } from "../../../lib/gazetteer/divisions";
import type { Language } from "../../../lib/report/language";
import { formatCount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  /** Names that reports and rosters give, by code. */
  names: ReadonlyMap<string, string>;
}
/** So many regions at one step are shown at once. */
const OPEN_UP_TO = 12;

function RegionName({ t, filters, names, node }: Omit<Props, "language"> & { node: RegionNode }) {
  if (node.code === "") return <>{t("admin.roster.withoutRegion")}</>;
  if (node.code === "000000") return <>{t("admin.roster.national")}</>;
  return (
    <Link lang="zh-CN" className="link" aria-current={filters.region === node.code ? "true" : undefined} href={address("/admin/roster", { ...filters, region: node.code })}>
      {names.get(node.code) ?? regionByCode(node.code)?.name ?? node.code}
    </Link>
  );
}

/** Regions under those above them, each with how many bodies must report and how many have. */
export function RegionTree({ nodes, ...props }: Props & { nodes: readonly RegionNode[] }) {
  return (
    <ul className="region-tree">
      {nodes.map((node) => {
        const { language } = props;
        const line = (
          <>
            <RegionName {...props} node={node} />{" "}
            <span className="text-mute">
              {formatCount(node.due, language)} / {formatCount(node.received, language)}
            </span>
          </>
        );
        return (
          <li key={node.code}>
            {line}
            {node.children.length > 0 && (
              <details open={node.children.length <= OPEN_UP_TO}>
                <summary className="cursor-pointer text-mute">{props.t("admin.roster.below", { count: node.children.length })}</summary>
                <RegionTree {...props} nodes={node.children} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
