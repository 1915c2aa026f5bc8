import { hc } from "hono/client";
import type { Case } from "#domain/case/case-header.ts";
import type { TestOutcome } from "#domain/claim/tests.ts";
import type { AcknowledgeAlarmInput, SeeAlarmInput } from "#domain/custody/acts/alarm.ts";
import type { LinkCaseInput, NumberCaseInput } from "#domain/custody/acts/case.ts";
import type { DateCaseInput } from "#domain/custody/acts/case-date.ts";
import type { ConfirmClockInput } from "#domain/custody/acts/clock.ts";
import type { ConfirmDepositInput } from "#domain/custody/acts/confirm-deposit.ts";
import type { Deposited, DepositInput } from "#domain/custody/acts/deposit.ts";
import type { ExplainMovementInput, ExplainOpeningInput } from "#domain/custody/acts/explain.ts";
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
import type { FinishLessonInput } from "#domain/custody/acts/lesson.ts";
import type { AcknowledgeInput, GdInput } from "#domain/custody/acts/movement.ts";
import type { RequestInput } from "#domain/custody/acts/notice.ts";
import type { ChangeOfficerInput, EnrolOfficerInput } from "#domain/custody/acts/officer.ts";
import type { MakePlaceInput } from "#domain/custody/acts/place.ts";
import type { Returned, ReturnInput } from "#domain/custody/acts/return.ts";
import type { ShelveInput } from "#domain/custody/acts/shelve.ts";
import type { SpellPlaceInput } from "#domain/custody/acts/spell-place.ts";
import type { DeclineTransferInput, ReceiveTransferInput, SendTransferInput } from "#domain/custody/acts/transfer.ts";
import type { Phrase } from "#domain/custody/phrases.ts";
import type { Photo } from "#domain/item/photo.ts";
import type { PrintDecision, PrintJobRecord } from "#domain/papers/print-job.ts";
import type { Officer } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import type { PartReading } from "#domain/repairs/parts.ts";
import type { Language } from "#domain/text/translate.ts";
import type { AppType } from "#edge/http/app.ts";
import type { ClaimAppType } from "#edge/http/claim-app.ts";
import type { JudgedTest } from "#edge/services/claim/claim.ts";
import type { RoomPress } from "#edge/services/door/simulated-room.ts";
import type { Habit } from "#edge/services/reading/habits.ts";
import type { Ask } from "#ui/kit/answer.ts";
import type * as a from "./answers.ts";

/** The PIN of a second officer, entered beside the one who is signed in. */
export interface Second {
  readonly officer?: string;
  readonly number?: string;
  readonly pin: string;
}
type Proof = { readonly officer: string; readonly pin: string } | { readonly number: string; readonly pin: string };
type WhichMovements = "out" | "overdue" | "awaiting-gd";

/** The body of an act; without a second officer, or a code of the act, the word is not there at all. */
const acting = <Input>(act: Input, second?: Second, id?: string) => ({
  json: { act, ...(second ? { second: { ...second } } : {}), ...(id ? { id } : {}) },
});
/** The body of an act with a carrier, who may sign it by PIN. */
const carried = <Input>(act: Input, second: Second | undefined, id: string | undefined, pin: string | undefined) => ({
  json: { ...acting(act, second, id).json, ...(pin ? { carrier: { pin } } : {}) },
});
/** A file as it is, in place of a JSON body. */
const file = (body: Blob, headers: Record<string, string> = {}) => ({
  init: { body, headers: { "content-type": body.type || "application/octet-stream", ...headers } },
});

/**
 * Every call of the screens, by what it does. Paths and bodies are checked against the station's own routes.
 * @param origin where the station serves, `http://localhost:8080`
 */
export const createApi = (origin: string, fetch: typeof globalThis.fetch, ask: Ask) => {
  const { api } = hc<AppType>(origin, { fetch });
  const { api: unclaimed } = hc<ClaimAppType>(origin, { fetch });
  return {
    station: () => ask<a.Station>(api.station.$get()),
    setUp: (json: EnrolOfficerInput & { code: string; pin: string }) => ask<Officer>(api.setup.$post({ json })),
    parts: () => ask<{ parts: readonly PartReading[] }>(api.repairs.$get()),
    doctor: () => ask<a.DoctorTold>(api.doctor.$get()),
    claimEnrol: (json: { invitation: string } | { gateway: string; station: string; code: string }) =>
      ask<{ station: string }>(unclaimed.claim.enrol.$post({ json })),
    claim: () => ask<a.ClaimTold>(api.claim.$get()),
    claimWords: (same: boolean) => ask<a.ClaimTold>(api.claim.words.$post({ json: { same } })),
    claimNetwork: () => ask<a.ClaimTold>(api.claim.network.$post()),
    claimLabel: (lang: Language) => ask<a.ClaimTold>(api.claim.label.$post({ query: { lang } })),
    claimScanned: (scanned: string) => ask<a.ClaimTold>(api.claim.label.scanned.$post({ json: { scanned } })),
    claimJudge: (test: JudgedTest | "label", outcome: TestOutcome) =>
      ask<a.ClaimTold>(api.claim.tests.$post({ json: { test, outcome } })),
    claimSheet: (lang: Language) => ask<a.ClaimTold>(api.claim.sheet.$post({ query: { lang } })),
    alarms: () => ask<a.AlarmList>(api.alarms.$get()),
    seeAlarm: (act: SeeAlarmInput) =>
      ask<unknown>(api.alarms[":alarm"].seen.$post({ param: { alarm: act.alarm }, ...acting(act) })),
    acknowledgeAlarm: (act: AcknowledgeAlarmInput) =>
      ask<unknown>(api.alarms[":alarm"].acknowledge.$post({ param: { alarm: act.alarm }, ...acting(act) })),
    openings: (day: string) => ask<a.Openings>(api.openings.$get({ query: { day } })),
    explainOpening: (act: ExplainOpeningInput) =>
      ask<unknown>(api.openings[":opening"].reason.$post({ param: { opening: act.opening }, ...acting(act) })),
    explainMovement: (act: ExplainMovementInput) => ask<unknown>(api.openings.movements.reason.$post(acting(act))),
    pressRoom: (press: RoomPress) => ask<unknown>(api.openings.simulated.$post({ json: { press } })),
    printMorning: (lang: Language) => ask<a.Outcome>(api["morning-slip"].$post({ query: { lang } })),
    printTest: (lang: Language) => ask<a.Outcome>(api.repairs.printer.test.$post({ query: { lang } })),
    session: () => ask<a.SignedIn>(api.session.$get()),
    signIn: (json: Proof) => ask<a.SignedIn>(api.session.$post({ json })),
    touch: () => ask<unknown>(api.session.touch.$post()),
    signOut: () => ask<unknown>(api.session.$delete()),
    setPin: (json: { number: string; code: string; pin: string }) => ask<unknown>(api.session.pin.$post({ json })),

    scan: (text: string) => ask<a.Scanned>(api.scan[":text"].$get({ param: { text: encodeURIComponent(text) } })),
    search: (q: string, limit: number, where?: a.FoundWhere) =>
      ask<a.Hits>(api.items.$get({ query: { q, limit: String(limit), ...(where ? { where } : {}) } })),
    suggest: (text: string) => ask<{ readonly words: readonly string[] }>(api.suggest.$get({ query: { text } })),
    item: (item: string) => ask<a.ItemSheet>(api.items[":item"].$get({ param: { item } })),
    timeline: (item: string) =>
      ask<{ entries: readonly a.TimelineLine[] }>(api.items[":item"].timeline.$get({ param: { item }, query: {} })),
    room: () => ask<a.Room>(api.room.$get()),
    cameras: () => ask<a.CameraWall>(api.cameras.$get()),
    referCamera: (camera: string) => ask<unknown>(api.cameras[":camera"].reference.$post({ param: { camera } })),
    courtDates: () => ask<a.CourtDates>(api["court-dates"].$get()),
    missingItems: () => ask<{ items: readonly a.ItemCard[] }>(api.missing.$get()),
    home: () => ask<a.Home>(api.home.$get()),
    tray: () => ask<a.Tray>(api.tray.$get()),
    cases: (number: string, year: string) =>
      ask<{ cases: readonly Case[] }>(api.cases.$get({ query: { number, year } })),
    movements: (list: WhichMovements) => ask<a.MovementList>(api.movements.$get({ query: { list } })),
    habits: () => ask<{ habits: readonly Habit[] }>(api.movements.habits.$get()),
    movement: (movement: string) => ask<a.MovementSheet>(api.movements[":movement"].$get({ param: { movement } })),
    places: () => ask<{ places: readonly Place[] }>(api.places.$get()),
    place: (place: string) => ask<a.PlaceSheet>(api.places[":place"].$get({ param: { place } })),
    officers: () => ask<{ officers: readonly Officer[] }>(api.officers.$get()),

    orders: () => ask<a.OrdersShown>(api.orders.$get()),
    readNotice: (act: { order: number }, second?: Second) => ask<unknown>(api.orders.read.$post(acting(act, second))),
    makeRequest: (act: RequestInput, second?: Second) => ask<unknown>(api.orders.requests.$post(acting(act, second))),
    sendTransfer: (act: Omit<SendTransferInput, "seals">, second?: Second, carrierPin?: string) =>
      ask<Issued>(
        api.orders.transfers[":transfer"].send.$post({
          param: { transfer: act.transfer },
          ...carried(act, second, undefined, carrierPin),
        }),
      ),
    receiveTransfer: (act: ReceiveTransferInput, second?: Second) =>
      ask<unknown>(
        api.orders.transfers[":transfer"].receive.$post({ param: { transfer: act.transfer }, ...acting(act, second) }),
      ),
    declineTransfer: (act: DeclineTransferInput, second?: Second) =>
      ask<unknown>(
        api.orders.transfers[":transfer"].decline.$post({ param: { transfer: act.transfer }, ...acting(act, second) }),
      ),

    drafts: () => ask<{ readonly drafts: readonly a.WaitingDraft[] }>(api.drafts.$get()),
    /** `keepalive`: it arrives although the page is left; only for what is small */
    keepDraft: (draft: a.DraftWriting, keepalive: boolean) =>
      ask<{ readonly kept: boolean; readonly seq: number; readonly recorded: readonly string[] }>(
        api.drafts[":name"].$put(
          { param: { name: draft.name }, json: { ...draft, value: draft.value && { ...draft.value } } },
          { init: { keepalive } },
        ),
      ),

    deposit: (act: DepositInput, second?: Second, id?: string) =>
      ask<Deposited>(api.deposits.$post(acting(act, second, id))),
    phrases: () => ask<{ phrases: readonly Phrase[] }>(api.deposits.phrases.$get()),
    unconfirmed: () => ask<{ items: readonly a.Unconfirmed[] }>(api.deposits.unconfirmed.$get()),
    confirmDeposit: (act: ConfirmDepositInput, second?: Second) =>
      ask<unknown>(api.deposits.confirmations.$post(acting(act, second))),
    shelve: (act: ShelveInput, second?: Second) =>
      ask<{ items: number; boxes: number }>(api.shelvings.$post(acting(act, second))),
    issue: (act: IssueInput, second?: Second, id?: string, carrierPin?: string) =>
      ask<Issued>(api.movements.$post(carried(act, second, id, carrierPin))),
    returnItems: (act: ReturnInput, second?: Second, id?: string, carrierPin?: string) =>
      ask<Returned>(api.returns.$post(carried(act, second, id, carrierPin))),
    photograph: (act: PhotographInput, second?: Second) =>
      ask<unknown>(api.items[":item"].photos.$post({ param: { item: act.item }, ...acting(act, second) })),
    amend: (act: AmendInput, second?: Second) =>
      ask<unknown>(api.items[":item"].amendments.$post({ param: { item: act.item }, ...acting(act, second) })),
    checkSeal: (act: CheckSealInput, second?: Second) =>
      ask<unknown>(api.items[":item"]["seal-checks"].$post({ param: { item: act.item }, ...acting(act, second) })),
    missing: (act: MissingInput, second?: Second) =>
      ask<unknown>(api.items[":item"].missing.$post({ param: { item: act.item }, ...acting(act, second) })),
    found: (act: FoundInput, second?: Second) =>
      ask<unknown>(api.items[":item"].found.$post({ param: { item: act.item }, ...acting(act, second) })),
    linkCase: (act: LinkCaseInput, second?: Second) =>
      ask<unknown>(api.items[":item"].cases.$post({ param: { item: act.item }, ...acting(act, second) })),
    numberCase: (act: NumberCaseInput, second?: Second) =>
      ask<unknown>(api.cases[":case"].numbers.$post({ param: { case: act.case }, ...acting(act, second) })),
    acknowledge: (act: AcknowledgeInput, second?: Second) =>
      ask(
        api.movements[":movement"].acknowledgment.$post({ param: { movement: act.movement }, ...acting(act, second) }),
      ),
    recordGd: (act: GdInput, second?: Second) =>
      ask<unknown>(api.movements[":movement"].gd.$post({ param: { movement: act.movement }, ...acting(act, second) })),
    dateCase: (act: DateCaseInput, second?: Second) =>
      ask<unknown>(api.cases[":case"].dates.$post({ param: { case: act.case }, ...acting(act, second) })),
    makePlace: (act: MakePlaceInput, second?: Second) => ask<Place>(api.places.$post(acting(act, second))),
    confirmClock: (act: ConfirmClockInput, second?: Second) =>
      ask<{ at: string }>(api.clock.$post(acting(act, second))),
    enrol: (act: EnrolOfficerInput, second?: Second) =>
      ask<{ officer: Officer; code: string }>(api.officers.$post(acting(act, second))),
    changeOfficer: (act: ChangeOfficerInput, second?: Second) =>
      ask<unknown>(api.officers[":officer"].change.$post({ param: { officer: act.officer }, ...acting(act, second) })),
    newOfficerCode: (officer: string) =>
      ask<{ code: string }>(api.officers[":officer"].code.$post({ param: { officer } })),

    printLabel: (of: string, reason?: string) =>
      ask<a.Outcome>(api.labels.$post({ json: reason ? { of, reason } : { of } })),
    verifyLabel: (act: VerifyLabelInput) => ask<unknown>(api.labels.verify.$post(acting(act))),
    printSlip: (movement: string) =>
      ask<a.Outcome>(api.movements[":movement"].slip.$post({ param: { movement }, query: {} })),
    printReturnReceipt: (movement: string, lang: Language) =>
      ask<a.Outcome>(api.movements[":movement"].receipt.$post({ param: { movement }, query: { lang } })),
    printDepositReceipt: (items: readonly string[], lang: Language) =>
      ask<a.Outcome>(api.papers["deposit-receipt"].$post({ json: { items: [...items], lang } })),
    printJobs: () => ask<{ jobs: readonly PrintJobRecord[] }>(api["print-jobs"].$get()),
    decidePrint: (job: string, decision: PrintDecision) =>
      ask<a.PrintDecided>(api["print-jobs"][":job"].$post({ param: { job }, json: { decision } })),
    printContents: (place: string) =>
      ask<a.Outcome>(api.places[":place"].contents.$post({ param: { place }, query: {} })),
    takePhoto: (picture: Blob) => ask<Omit<Photo, "role">>(api.photos.$post(undefined, file(picture))),

    upload: (sheet: File) =>
      ask<a.Upload>(api.imports.$post(undefined, file(sheet, { "x-file-name": encodeURIComponent(sheet.name) }))),
    dryRun: (upload: string, mapping: a.Mapping) =>
      ask<a.ImportFigures>(api.imports[":upload"]["dry-run"].$post({ param: { upload }, json: { mapping } })),
    runImport: (upload: string, mapping: a.Mapping) =>
      ask<a.ImportProgress>(api.imports[":upload"].run.$post({ param: { upload }, json: { mapping } })),
    importProgress: (upload: string) => ask<a.ImportProgress>(api.imports[":upload"].$get({ param: { upload } })),
    lastImport: () => ask<{ upload?: a.Upload; progress?: a.ImportProgress }>(api.imports.$get()),
    lessons: () => ask<{ finished: readonly a.LessonDone[] }>(api.lessons.$get()),
    finishLesson: (act: FinishLessonInput) => ask<unknown>(api.lessons.$post(acting(act))),
    spellings: () => ask<{ spellings: readonly a.UnknownSpelling[] }>(api.spellings.$get()),
    settleSpelling: (act: SpellPlaceInput, second?: Second) =>
      ask<{ items: number }>(api.spellings.$post(acting(act, second))),
    cancelImport: (upload: string) => ask<unknown>(api.imports[":upload"].cancel.$post({ param: { upload } })),
    quarantine: () => ask<{ rows: readonly a.QuarantineLine[]; total: number }>(api.quarantine.$get({ query: {} })),
    settle: ({ batch, row }: { batch: string; row: number }, act: SettleInput) =>
      ask<{ item?: string }>(
        api.quarantine[":batch"][":row"].$post({ param: { batch, row: String(row) }, ...acting(act) }),
      ),
  };
};

export type Api = ReturnType<typeof createApi>;
