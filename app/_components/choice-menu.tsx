import { Link } from "./link";

export interface MenuChoice {
  label: string;
  href: string;
  current: boolean;
  indent?: number;
  /** A proper name, which stays Chinese in every language. */
  isName?: boolean;
}

/** A drop-down list of addresses: it works without scripts. */
export function ChoiceMenu({ label, value, choices }: { label: string; value: string; choices: readonly MenuChoice[] }) {
  return (
    <details data-menu name="menu" className="menu">
      <summary>
        <span className="text-mute">{label}</span> <b data-quotes>{value}</b>
      </summary>
      <ul>
        {choices.map((choice) => (
          <li key={choice.href}>
            <Link href={choice.href} aria-current={choice.current ? "true" : undefined} data-indent={choice.indent} lang={choice.isName ? "zh-CN" : undefined}>
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
