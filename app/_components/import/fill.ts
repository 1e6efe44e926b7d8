/** Puts values into the `{name}` places of a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
