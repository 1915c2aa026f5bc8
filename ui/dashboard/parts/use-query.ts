import { useLocation } from "preact-iso";

/** The filters of a list stand in its address, so that the address shows the same list to whoever it is sent to. */
export const useQuery = () => {
  const { path, query, route } = useLocation();
  const addressOf = (changed: Readonly<Record<string, string | undefined>>): string => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changed)) {
      if (value === undefined || value === "") next.delete(name);
      else next.set(name, value);
    }
    // another filter begins at the first page
    if (!("page" in changed)) next.delete("page");
    const text = next.toString();
    return text === "" ? path : `${path}?${text}`;
  };
  const text = new URLSearchParams(query).toString();
  return {
    value: (name: string): string | undefined => query[name],
    /** the filters as the gateway is asked, with their question mark */
    text: text === "" ? "" : `?${text}`,
    change: (changed: Readonly<Record<string, string | undefined>>) => route(addressOf(changed)),
  };
};
