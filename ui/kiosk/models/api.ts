import type { LinkCaseInput, NumberCaseInput } from "#domain/custody/acts/case.ts";
import type { Deposited, DepositInput } from "#domain/custody/acts/deposit.ts";
import type { SettleInput } from "#domain/custody/acts/import.ts";
import type { Issued, IssueInput } from "#domain/custody/acts/issue.ts";
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
import type { Returned, ReturnInput } from "#domain/custody/acts/return.ts";
import type { ShelveInput } from "#domain/custody/acts/shelve.ts";
import type { Movement } from "#domain/custody/state.ts";
import type { Officer } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import type { Client } from "#ui/kit/client.ts";
import type {
  CaseFound,
  Home,
  ImportFigures,
  ImportProgress,
  ItemCard,
  ItemSheet,
  Mapping,
  MovementSheet,
  Outcome,
  PhotoTaken,
  QuarantineLine,
  Scanned,
  SignedIn,
  Station,
  TimelineLine,
  Upload,
} from "./answers.ts";

/** The PIN of a second officer, entered beside the one who is signed in. */
export interface Second {
  readonly officer?: string;
  readonly number?: string;
  readonly pin: string;
}
type Proof = { readonly officer: string; readonly pin: string } | { readonly number: string; readonly pin: string };
type MovementList = "out" | "overdue" | "awaiting-gd";

/** Every call of the screens, by what it does. Reads and writes answer with a value or a problem. */
export const createApi = (client: Client) => {
  const { get, post, remove } = client;
  const act =
    <Input, T>(path: (input: Input) => string) =>
    (input: Input, second?: Second) =>
      post<T>(path(input), second ? { act: input, second } : { act: input });
  const on = encodeURIComponent;
  return {
    station: () => get<Station>("/station"),
    setUp: (first: EnrolOfficerInput & { code: string; pin: string }) => post<Officer>("/setup", first),
    session: () => get<SignedIn>("/session"),
    signIn: (proof: Proof) => post<SignedIn>("/session", proof),
    touch: () => post<unknown>("/session/touch"),
    signOut: () => remove<unknown>("/session"),
    setPin: (body: { number: string; code: string; pin: string }) => post<unknown>("/session/pin", body),

    scan: (text: string) => get<Scanned>(`/scan/${on(text)}`),
    search: (text: string, limit: number) =>
      get<{ items: readonly ItemCard[]; total: number; more: boolean }>(`/items?q=${on(text)}&limit=${limit}`),
    item: (item: string) => get<ItemSheet>(`/items/${item}`),
    timeline: (item: string) => get<{ entries: readonly TimelineLine[] }>(`/items/${item}/timeline`),
    home: () => get<Home>("/home"),
    tray: () => get<{ unlabelled: readonly ItemCard[]; unshelved: readonly ItemCard[] }>("/tray"),
    cases: (number: string, year: string) =>
      get<{ cases: readonly CaseFound[] }>(`/cases?number=${on(number)}&year=${on(year)}`),
    movements: (list: MovementList) =>
      get<{ movements: readonly Movement[]; items: readonly ItemCard[] }>(`/movements?list=${list}`),
    movement: (movement: string) => get<MovementSheet>(`/movements/${movement}`),
    places: () => get<{ places: readonly Place[] }>("/places"),
    place: (place: string) =>
      get<{ place: Place; path: readonly Place[]; items: readonly ItemCard[] }>(`/places/${place}`),
    officers: () => get<{ officers: readonly Officer[] }>("/officers"),

    deposit: act<DepositInput, Deposited>(() => "/deposits"),
    shelve: act<ShelveInput, { items: number; boxes: number }>(() => "/shelvings"),
    issue: act<IssueInput, Issued>(() => "/movements"),
    returnItems: act<ReturnInput, Returned>(() => "/returns"),
    photograph: act<PhotographInput, unknown>(({ item }) => `/items/${item}/photos`),
    amend: act<AmendInput, unknown>(({ item }) => `/items/${item}/amendments`),
    checkSeal: act<CheckSealInput, unknown>(({ item }) => `/items/${item}/seal-checks`),
    missing: act<MissingInput, unknown>(({ item }) => `/items/${item}/missing`),
    found: act<FoundInput, unknown>(({ item }) => `/items/${item}/found`),
    linkCase: act<LinkCaseInput, unknown>(({ item }) => `/items/${item}/cases`),
    numberCase: act<NumberCaseInput, unknown>((input) => `/cases/${input.case}/numbers`),
    acknowledge: act<AcknowledgeInput, unknown>(({ movement }) => `/movements/${movement}/acknowledgment`),
    recordGd: act<GdInput, unknown>(({ movement }) => `/movements/${movement}/gd`),
    makePlace: act<MakePlaceInput, Place>(() => "/places"),
    enrol: act<EnrolOfficerInput, { officer: Officer; code: string }>(() => "/officers"),
    changeOfficer: act<ChangeOfficerInput, unknown>(({ officer }) => `/officers/${officer}/change`),
    newOfficerCode: (officer: string) => post<{ code: string }>(`/officers/${officer}/code`),

    printLabel: (of: string, reason?: string) => post<Outcome>("/labels", reason ? { of, reason } : { of }),
    verifyLabel: act<VerifyLabelInput, unknown>(() => "/labels/verify"),
    printSlip: (movement: string) => post<Outcome>(`/movements/${movement}/slip`),
    printContents: (place: string) => post<Outcome>(`/places/${place}/contents`),
    takePhoto: (picture: Blob) => client.send<PhotoTaken>("/photos", picture),

    upload: (file: File) => client.send<Upload>("/imports", file, { "x-file-name": on(file.name) }),
    dryRun: (upload: string, mapping: Mapping) => post<ImportFigures>(`/imports/${upload}/dry-run`, { mapping }),
    runImport: (upload: string, mapping: Mapping) => post<ImportProgress>(`/imports/${upload}/run`, { mapping }),
    importProgress: (upload: string) => get<ImportProgress>(`/imports/${upload}`),
    cancelImport: (upload: string) => post<unknown>(`/imports/${upload}/cancel`),
    quarantine: () => get<{ rows: readonly QuarantineLine[]; total: number }>("/quarantine"),
    settle: (at: { batch: string; row: number }, input: SettleInput) =>
      post<{ item?: string }>(`/quarantine/${at.batch}/${at.row}`, { act: input }),
  };
};

export type Api = ReturnType<typeof createApi>;
