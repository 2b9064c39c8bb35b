// Types of baokao.js. tests/node/types.test.mjs holds them against what the module does.

/** Loads the WebAssembly part; in Node, pass its bytes: `init({ module_or_path: bytes })`. */
export default function init(options?: {
  module_or_path?: BufferSource | WebAssembly.Module | Response | RequestInfo | URL | Promise<Response>;
}): Promise<void>;

/** The report on one applicant, in plain data. Throws an {@link InvalidApplicant}. */
export function evaluate(applicant: Applicant, options?: Options | null): Report;

/**
 * The same for many, in their order. Reasons (`requirements`, `missing`) are worked out when they
 * are first read, and stand on the conditions' prototype; `JSON.stringify` writes all of it.
 */
export function evaluateMany(applicants: readonly Applicant[], options?: Options | null): (Report | Refused)[];

/** The plans as data. */
export function packs(): Pack[];

/** Versions of the product and of its plans, by id; null until `init` is done. */
export const version: { readonly product: string; readonly packs: Readonly<Record<PackId, string>> } | null;

/**
 * Where photos' program and face model come from. Browsers need no call: both are fetched from beside the module when the
 * first photo is checked. In Node, pass the bytes of `baokao_photo_all_bg.wasm` and of `baokao_face.tflite`.
 */
export function initPhoto(options?: {
  module_or_path?: BufferSource | WebAssembly.Module | Response | RequestInfo | URL | Promise<Response>;
  face_model_or_path?: BufferSource | Response | RequestInfo | URL | Promise<Response>;
}): Promise<void>;

/**
 * What is right and wrong with a photo of a person. Whatever can be said of a file is in the report, even that it cannot be
 * decoded; a {@link PhotoUnreadable} is thrown only for `empty`, `tooLarge` and `tooManyPixels`.
 */
export function checkPhoto(bytes: BufferSource, options?: StageOptions | null): Promise<PhotoReport>;

/** The same for a photo of a paper, with checks of its own. */
export function checkDocument(bytes: BufferSource): Promise<PhotoReport>;

/**
 * The photo as a file that portals take: 295 × 413 pixels, 300 dpi, baseline JPEG of 40,960 to 80,000 bytes. One that is
 * right already comes back byte for byte. Throws a {@link PhotoUnreadable}, also for `unsupported` and `damaged`; a
 * `RangeError` where the crop lies outside of the picture.
 */
export function fixPhoto(bytes: BufferSource, options?: FixOptions | null): Promise<FixedPhoto>;

export type PackId = "ecommerce" | "internet-marketing" | "ai-trainer" | "ecommerce-zjcx";

export interface Options {
  /** The day of the evaluation, `YYYY-MM-DD`; today where left out. */
  asOf?: string | null;
  /** Which plans; all where left out. */
  packs?: readonly PackId[] | null;
}

/** What `evaluate` throws for an applicant or options that break the format. */
export interface InvalidApplicant extends Error {
  name: "InvalidApplicant";
  faults: Fault[];
}

export interface Refused {
  faults: Fault[];
}

export interface Fault {
  /** Where, as in `work[0].end`; empty for the whole. */
  path: string;
  code: "required" | "invalidValue" | "unknownKey" | "invalidDate" | "endBeforeStart" | "inFuture";
  /** In English, for developers. */
  message: string;
}

// ---- The applicant -----------------------------------------------------------------------------

/** A date is `YYYY-MM-DD` or `YYYY-MM`. What is left out or null is not answered. */
export interface Applicant {
  birthDate?: string | null;
  intends?: boolean | null;
  work?: readonly Work[] | null;
  certificates?: readonly Certificate[] | null;
  titles?: readonly Title[] | null;
  education?: readonly Education[] | null;
  training?: readonly Training[] | null;
}

/** What the certifying body has already answered. */
export type Relations = { readonly [id in PackId]?: "own" | "related" | "unrelated" | null };
export type Answers = { readonly [id in PackId]?: "yes" | "no" | "unsure" | null };

export interface Work {
  employer?: string | null;
  position?: string | null;
  occupation: string;
  start: string;
  /** null: the job goes on. */
  end: string | null;
  partTime?: boolean | null;
  employerFounded?: string | null;
  employerDissolved?: string | null;
  relations?: Relations | null;
}

export interface Certificate {
  occupation: string;
  /** 5 初级工 … 1 高级技师. */
  level: 1 | 2 | 3 | 4 | 5;
  scheme: "qualification" | "skillLevel";
  obtained?: string | null;
  relations?: Relations | null;
}

export interface Title {
  rank: "junior" | "intermediate" | "senior";
  kind?: "title" | "qualification" | null;
  matches?: Answers | null;
  obtained?: string | null;
}

export interface Education {
  institution:
    | "skilled"
    | "seniorSkilled"
    | "technicianCollege"
    | "secondaryVocational"
    | "higherVocational"
    | "university"
    | "continuing";
  program:
    | "intermediateClass"
    | "seniorClass"
    | "technicianClass"
    | "secondary"
    | "associate"
    | "bachelor"
    | "master"
    | "doctor";
  major?: string | null;
  majorCategory?: string | null;
  status: "graduated" | "finalYear" | "enrolled" | "incomplete";
  graduated?: string | null;
  assessed?: Answers | null;
  relations?: Relations | null;
}

export interface Training {
  occupation: string;
  hoursMet?: boolean | null;
  certificate?: boolean | null;
}

// ---- The report --------------------------------------------------------------------------------

/** In rising order. */
export type Verdict = "unmet" | "missing" | "confirm" | "met";

export interface Report {
  readonly asOf: string;
  readonly packs: readonly PackReport[];
  readonly issues: readonly Issue[];
}

export interface PackReport {
  readonly id: PackId;
  readonly verdict: Verdict;
  readonly levels: readonly LevelReport[];
}

export interface LevelReport {
  readonly id: string;
  readonly verdict: Verdict;
  readonly conditions: readonly ConditionReport[];
}

export interface ConditionReport {
  readonly id: string;
  readonly verdict: Verdict;
  readonly earliest: Earliest;
  readonly source: Source;
  /** In the order of the text. */
  readonly requirements: readonly RequirementReport[];
  /** Answers that are not given and could raise the verdict. */
  readonly missing: readonly Missing[];
}

/** First days, from the day of the evaluation on; null where they never come. */
export interface Earliest {
  readonly met: string | null;
  readonly confirm: string | null;
}

export interface Source {
  readonly document: string;
  readonly clause: string;
}

export interface RequirementReport {
  readonly kind: RequirementKind;
  readonly asked: Asked;
  /** The verdict and dates of this requirement alone. */
  readonly verdict: Verdict;
  readonly earliest: Earliest;
  /** How much there is of the time asked for, counting what is certain. */
  readonly counted: Amount | null;
  /** The same if what is open is confirmed; null where that makes no difference. */
  readonly ifConfirmed: Amount | null;
  /** Every record that was looked at. */
  readonly facts: readonly Fact[];
}

export type RequirementKind =
  | "age"
  | "intends"
  | "employed"
  | "work"
  | "certificate"
  | "title"
  | "education"
  | "training";

/** What a requirement asks; which keys there are depends on its kind. */
export interface Asked {
  readonly years?: number;
  readonly mode?: "cumulative" | "continuous";
  readonly after?: "certificate" | "title";
  readonly level?: number;
  readonly scheme?: "qualification" | "skillLevel";
  readonly rank?: "junior" | "intermediate" | "senior";
  readonly schools?: Text;
  readonly statuses?: readonly Education["status"][];
  readonly assessed?: boolean;
  readonly majors?: string;
  readonly otherMajor?: boolean;
  readonly occupation?: string;
}

export interface Amount {
  /** The first counted day. */
  readonly since: string | null;
  /** The certificate or title it is counted from. */
  readonly from: string | null;
  readonly had: Length;
  /** What is short; null where nothing is. */
  readonly short: Length | null;
}

export interface Length {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly totalDays: number;
}

export interface Fact {
  /** The record, as in `work[0]`. */
  readonly path: string;
  /** `unmet`: it does not count. `confirm`: the certifying body has to agree. */
  readonly counts: Verdict;
  readonly reasons: readonly Reason[];
}

export interface Missing {
  /** What to answer, as in `birthDate` or `certificates[0].obtained`. */
  readonly path: string;
  /** The condition's verdict if only this is answered, as well as can be, or as badly. */
  readonly atBest: Verdict;
  readonly atWorst: Verdict;
}

export interface Issue {
  readonly path: string;
  readonly code: "outsideEmployerLife" | "overlappingWork";
}

export type Reason =
  | "ownOccupation"
  | "listedOccupation"
  | "listedPost"
  | "acceptedByBody"
  | "rejectedByBody"
  | "unlistedOccupation"
  | "unlistedPost"
  | "sideJob"
  | "otherOccupation"
  | "lowerLevel"
  | "higherLevel"
  | "otherScheme"
  | "dateMissing"
  | "notHeldLong"
  | "lowerRank"
  | "higherRank"
  | "fieldDiffers"
  | "fieldUnsure"
  | "qualificationUnnamed"
  | "otherSchool"
  | "schoolUnnamed"
  | "otherStatus"
  | "notAssessed"
  | "assessmentUnsure"
  | "otherMajor"
  | "unlistedMajor"
  | "majorMissing"
  | "categoryMissing"
  | "otherTraining"
  | "hoursShort"
  | "hoursMissing"
  | "noTrainingCertificate"
  | "trainingCertificateMissing"
  | "ended"
  | "beforeAnchor"
  | "partlyBeforeAnchor"
  | "otherRun"
  | "outsideEmployerLife"
  | "noDayYet"
  | "withUnconfirmed";

// ---- Photos ------------------------------------------------------------------------------------

/** What photo functions throw for a file that is not looked at, or of which nothing can be made. */
export interface PhotoUnreadable extends Error {
  name: "PhotoUnreadable";
  /** Over 30 MB is too large; over 64 megapixels (32 if progressive, interlaced or WebP) are too many. */
  code: "empty" | "tooLarge" | "tooManyPixels" | "unsupported" | "damaged";
}

export interface PhotoReport {
  /** The worst of the checks, skipped ones aside. */
  verdict: PhotoStatus;
  /** `fixPhoto` would give a file whose format, size, integrity and dimensions pass. */
  fixable: boolean;
  /** By content, never by name. */
  format: "jpeg" | "png" | "webp" | "heic" | "gif" | "bmp" | "tiff" | "unknown";
  bytes: number;
  /** In pixels, as seen; null where they cannot be read. */
  width: number | null;
  height: number | null;
  dpi: number | null;
  /** All of them, always in the same order. */
  checks: PhotoCheck[];
}

export type PhotoStatus = "pass" | "warn" | "fail" | "skipped";

export interface PhotoCheck {
  id:
    | "format"
    | "fileSize"
    | "integrity"
    | "dimensions"
    | "background"
    | "exposure"
    | "colour"
    | "sharpness"
    | "compression"
    | "face"
    | "frame";
  status: PhotoStatus;
  /** A word for why it did not pass or was skipped; null where there is nothing to say. */
  reason: string | null;
  measured: PhotoFacts;
  required: PhotoFacts;
}

/** By name: numbers in the name's unit, ranges and sizes as lists. */
export interface PhotoFacts {
  [name: string]: number | string | boolean | number[] | null;
}

/** For whoever shows progress; called from within a worker, mostly, which is also what to end in order to cancel. */
export interface StageOptions {
  /**
   * Told of each stage as it begins. What has been done already is left out: `fixPhoto` of the photo that was checked last
   * begins with `measure`.
   */
  onStage?: (stage: PhotoStage) => void;
}

export type PhotoStage = "decode" | "face" | "measure" | "render" | "encode" | "review";

export interface FixOptions extends StageOptions {
  /** The part of the upright picture, in its pixels; a 5 : 7 in its middle is taken. */
  crop?: { x: number; y: number; width: number; height: number } | null;
  /** Make a nearly white background white, where that is safe. */
  whiten?: boolean;
}

export interface FixedPhoto {
  bytes: Uint8Array;
  /** `checkPhoto` of the result. */
  report: PhotoReport;
  /** What was done, in order. */
  changes: {
    id: "orientation" | "metadata" | "colour" | "crop" | "resize" | "upscale" | "whiten" | "encode" | "pad";
    from: number | string | boolean | number[] | null;
    to: number | string | boolean | number[] | null;
  }[];
  /** What was asked for and not done, and why. */
  refused: { id: "whiten"; reason: "notNearlyWhite" | "noFace" | "uneven" | "outlineUnclear" }[];
}

// ---- The plans ---------------------------------------------------------------------------------

export interface Text {
  readonly "zh-CN": string;
  readonly en: string;
}

export interface Pack {
  id: PackId;
  version: string;
  title: Text;
  /** Who publishes the plan and decides, where the source names it. */
  body: Text | null;
  document: { id: string; title: Text };
  occupation: {
    own: string;
    related: List | null;
    posts: List | null;
    employerLife: Note | null;
    certificateAliases: Also[];
  };
  majors: Majors[];
  levels: { id: string; title: Text; conditions: Condition[] }[];
  papers: { id: string; name: Text; must: Note[] }[];
  notes: Note[];
  guides: { id: string; clause: string; title: Text; steps: Note[] }[];
}

export interface Condition {
  id: string;
  clause: string;
  text: Text;
  /** Our reading, where it is not the text's own words. */
  reading: Text | null;
  requirements: (Asked & { kind: RequirementKind; text: Text })[];
  materials: { clause: string; items: { paper: string; name: Text }[] } | null;
}

export interface List {
  clause: string;
  reading: Text | null;
  /** It ends in "等": the certifying body may accept others. */
  open: boolean;
  names: string[];
  also: Also[];
}

export interface Also {
  name: string;
  reading: Text;
}

export interface Majors {
  id: string;
  clause: string;
  reading: Text | null;
  lists: { list: List; institutions: Education["institution"][] }[];
  nearLists: List[];
  categories: List | null;
  nearCategories: List | null;
  otherwise: "confirm" | "unmet";
}

export interface Note {
  clause: string;
  text: Text;
  reading: Text | null;
}
