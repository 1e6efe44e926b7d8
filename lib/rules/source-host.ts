const BARE_ADDRESS = /^[\d.]+$|^\[/;

/** The host of an address, in lower case; null when there is no address or it is none. */
export const hostOf = (url: string | null): string | null => (url !== null && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null);

/** true on *.gov.cn, false on any other named host, null when the host is unknown or a bare IP address. */
export const isOfficialHost = (host: string | null): boolean | null => (host === null || BARE_ADDRESS.test(host) ? null : /(^|\.)gov\.cn$/.test(host));

/** Whether an address is certainly that of an official site. */
export const isOfficialAddress = (url: string | null): boolean => isOfficialHost(hostOf(url)) === true;
