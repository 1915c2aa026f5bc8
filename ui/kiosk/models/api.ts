import { hc } from "hono/client";
import type { LinkCaseInput, NumberCaseInput } from "#domain/custody/acts/case.ts";
import type { DepositInput } from "#domain/custody/acts/deposit.ts";
import type { SettleInput } from "#domain/custody/acts/import.ts";
import type { IssueInput } from "#domain/custody/acts/issue.ts";
import type {
  AmendInput,
  CheckSealInput,
  FoundInput,
  MissingInput,
  PhotographInput,
  VerifyLabelInput,
} from "#domain/custody/acts/item.ts";
import type { AcknowledgeInput, GdInput } from "#domain/custody/acts/movement.ts";
import type { ChangeOfficerInput, EnrolOfficerInput } from "#domain/custody/acts/officer.ts";
import type { MakePlaceInput } from "#domain/custody/acts/place.ts";
import type { ReturnInput } from "#domain/custody/acts/return.ts";
import type { ShelveInput } from "#domain/custody/acts/shelve.ts";
import type { AppType } from "#edge/http/app.ts";
import type { Ask } from "#ui/kit/answer.ts";
import type { Mapping } from "./answers.ts";

/** The PIN of a second officer, entered beside the one who is signed in. */
export interface Second {
  readonly officer?: string;
  readonly number?: string;
  readonly pin: string;
}
type Proof = { readonly officer: string; readonly pin: string } | { readonly number: string; readonly pin: string };
type MovementList = "out" | "overdue" | "awaiting-gd";

/** The body of an act; without a second officer the word is not there at all. */
const acting = <Input>(act: Input, second?: Second) => ({ json: second ? { act, second: { ...second } } : { act } });
/** A file as it is, in place of a JSON body. */
const file = (body: Blob, headers: Record<string, string> = {}) => ({
  init: { body, headers: { "content-type": body.type || "application/octet-stream", ...headers } },
});

/**
 * Every call of the screens, by what it does. Paths, bodies and answers are checked against the station's own routes.
 * @param origin where the station serves, `http://localhost:8080`
 */
export const createApi = (origin: string, fetch: typeof globalThis.fetch, ask: Ask) => {
  const { api } = hc<AppType>(origin, { fetch });
  return {
    station: () => ask(api.station.$get()),
    setUp: (json: EnrolOfficerInput & { code: string; pin: string }) => ask(api.setup.$post({ json })),
    session: () => ask(api.session.$get()),
    signIn: (json: Proof) => ask(api.session.$post({ json })),
    touch: () => ask(api.session.touch.$post()),
    signOut: () => ask(api.session.$delete()),
    setPin: (json: { number: string; code: string; pin: string }) => ask(api.session.pin.$post({ json })),

    scan: (text: string) => ask(api.scan[":text"].$get({ param: { text: encodeURIComponent(text) } })),
    search: (q: string, limit: number) => ask(api.items.$get({ query: { q, limit: String(limit) } })),
    item: (item: string) => ask(api.items[":item"].$get({ param: { item } })),
    timeline: (item: string) => ask(api.items[":item"].timeline.$get({ param: { item }, query: {} })),
    home: () => ask(api.home.$get()),
    tray: () => ask(api.tray.$get()),
    cases: (number: string, year: string) => ask(api.cases.$get({ query: { number, year } })),
    movements: (list: MovementList) => ask(api.movements.$get({ query: { list } })),
    movement: (movement: string) => ask(api.movements[":movement"].$get({ param: { movement } })),
    places: () => ask(api.places.$get()),
    place: (place: string) => ask(api.places[":place"].$get({ param: { place } })),
    officers: () => ask(api.officers.$get()),

    deposit: (act: DepositInput, second?: Second) => ask(api.deposits.$post(acting(act, second))),
    shelve: (act: ShelveInput, second?: Second) => ask(api.shelvings.$post(acting(act, second))),
    issue: (act: IssueInput, second?: Second) => ask(api.movements.$post(acting(act, second))),
    returnItems: (act: ReturnInput, second?: Second) => ask(api.returns.$post(acting(act, second))),
    photograph: (act: PhotographInput, second?: Second) =>
      ask(api.items[":item"].photos.$post({ param: { item: act.item }, ...acting(act, second) })),
    amend: (act: AmendInput, second?: Second) =>
      ask(api.items[":item"].amendments.$post({ param: { item: act.item }, ...acting(act, second) })),
    checkSeal: (act: CheckSealInput, second?: Second) =>
      ask(api.items[":item"]["seal-checks"].$post({ param: { item: act.item }, ...acting(act, second) })),
    missing: (act: MissingInput, second?: Second) =>
      ask(api.items[":item"].missing.$post({ param: { item: act.item }, ...acting(act, second) })),
    found: (act: FoundInput, second?: Second) =>
      ask(api.items[":item"].found.$post({ param: { item: act.item }, ...acting(act, second) })),
    linkCase: (act: LinkCaseInput, second?: Second) =>
      ask(api.items[":item"].cases.$post({ param: { item: act.item }, ...acting(act, second) })),
    numberCase: (act: NumberCaseInput, second?: Second) =>
      ask(api.cases[":case"].numbers.$post({ param: { case: act.case }, ...acting(act, second) })),
    acknowledge: (act: AcknowledgeInput, second?: Second) =>
      ask(
        api.movements[":movement"].acknowledgment.$post({ param: { movement: act.movement }, ...acting(act, second) }),
      ),
    recordGd: (act: GdInput, second?: Second) =>
      ask(api.movements[":movement"].gd.$post({ param: { movement: act.movement }, ...acting(act, second) })),
    makePlace: (act: MakePlaceInput, second?: Second) => ask(api.places.$post(acting(act, second))),
    enrol: (act: EnrolOfficerInput, second?: Second) => ask(api.officers.$post(acting(act, second))),
    changeOfficer: (act: ChangeOfficerInput, second?: Second) =>
      ask(api.officers[":officer"].change.$post({ param: { officer: act.officer }, ...acting(act, second) })),
    newOfficerCode: (officer: string) => ask(api.officers[":officer"].code.$post({ param: { officer } })),

    printLabel: (of: string, reason?: string) => ask(api.labels.$post({ json: reason ? { of, reason } : { of } })),
    verifyLabel: (act: VerifyLabelInput) => ask(api.labels.verify.$post(acting(act))),
    printSlip: (movement: string) => ask(api.movements[":movement"].slip.$post({ param: { movement }, query: {} })),
    printContents: (place: string) => ask(api.places[":place"].contents.$post({ param: { place }, query: {} })),
    takePhoto: (picture: Blob) => ask(api.photos.$post(undefined, file(picture))),

    upload: (sheet: File) =>
      ask(api.imports.$post(undefined, file(sheet, { "x-file-name": encodeURIComponent(sheet.name) }))),
    dryRun: (upload: string, mapping: Mapping) =>
      ask(api.imports[":upload"]["dry-run"].$post({ param: { upload }, json: { mapping } })),
    runImport: (upload: string, mapping: Mapping) =>
      ask(api.imports[":upload"].run.$post({ param: { upload }, json: { mapping } })),
    importProgress: (upload: string) => ask(api.imports[":upload"].$get({ param: { upload } })),
    cancelImport: (upload: string) => ask(api.imports[":upload"].cancel.$post({ param: { upload } })),
    quarantine: () => ask(api.quarantine.$get({ query: {} })),
    settle: ({ batch, row }: { batch: string; row: number }, act: SettleInput) =>
      ask(api.quarantine[":batch"][":row"].$post({ param: { batch, row: String(row) }, ...acting(act) })),
  };
};

export type Api = ReturnType<typeof createApi>;
