import { createContext } from "preact";
import { useContext, useEffect, useMemo } from "preact/hooks";
import type { DistrictOfficer } from "#domain/people/scope.ts";
import { createResource, type Resource } from "#ui/kit/resource.ts";
import type { District } from "./district.ts";

/** Carries the District from the root to every page. */
export const DistrictContext = createContext<District | undefined>(undefined);

/** The District. @throws Error outside of the root */
export const useDistrict = (): District => {
  const district = useContext(DistrictContext);
  if (!district) throw new Error("no District above this page");
  return district;
};

/** The officer signed in. @throws Error on the way in, where there is none */
export const useOfficer = (): DistrictOfficer => {
  const officer = useDistrict().officer.value;
  if (officer === undefined || officer === "nobody") throw new Error("nobody is signed in");
  return officer;
};

/**
 * Something read when the page opens and again when its address changes; never by itself, so that rows do not jump.
 * @param turn raised when the page is asked to read anew
 */
export const useReading = <T>(path: string, turn = 0): Resource<T> => {
  const { read } = useDistrict();
  const resource = useMemo(() => createResource(() => read<T>(path)), [read, path]);
  useEffect(() => void resource.reload(), [resource, turn]);
  return resource;
};
