/** What a request says of where it comes from; header values as they came, undefined where absent. */
export interface RequestOrigin {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** Hosts under which a loopback server may be asked. Any other one is a foreign name that was made to point here. */
export const loopbackHosts = (port: number): readonly string[] => [`localhost:${port}`, `127.0.0.1:${port}`];

/** Whether the request names one of our own hosts: the answer to DNS rebinding. */
export const isOwnHost = (request: RequestOrigin, hosts: readonly string[]): boolean =>
  request.host !== undefined && hosts.includes(request.host.toLowerCase());

/**
 * Whether a write comes from our own page, or from no page at all (a command on this machine): what the browser says
 * in `Sec-Fetch-Site` (W3C Fetch Metadata), and `Origin` where it is sent.
 */
export const isOwnPage = (request: RequestOrigin, hosts: readonly string[]): boolean => {
  if (request.fetchSite !== undefined && request.fetchSite !== "same-origin" && request.fetchSite !== "none")
    return false;
  return request.origin === undefined || hosts.some((host) => request.origin === `http://${host}`);
};

/** Whether JSON text nests deeper than `most`, without parsing it. Brackets inside strings do not count. */
export const isDeeperThan = (json: string, most: number): boolean => {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (inString) {
      if (char === "\\") i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      depth += 1;
      if (depth > most) return true;
    } else if (char === "}" || char === "]") depth -= 1;
  }
  return false;
};
