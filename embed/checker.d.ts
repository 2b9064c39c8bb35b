// Types of <baokao-checker>. The script exports nothing: `import "baokao/checker"` defines the element, and
// `import type { BaokaoCheckerElement } from "baokao/checker"` names it. tests/npm compiles a program that uses all of this.

import type { Applicant, Fault, PackId, Report } from "./baokao.js";

/** An attribute as a property: the empty text where there is none; null removes it. What is not known falls back in the app. */
export interface BaokaoCheckerElement extends HTMLElement {
  /** The app's folder, or the address of its page. The script's own folder where left out; a bundle has to say it. */
  get src(): string;
  set src(value: string | null | undefined);
  /** Ids of plans, with commas or spaces between them; all where left out. Changing it loads the app anew. */
  get packs(): string;
  set packs(value: string | readonly PackId[] | null | undefined);
  get theme(): string;
  set theme(value: "light" | "dark" | "auto" | null | undefined);
  /** A CSS colour. */
  get accent(): string;
  set accent(value: string | null | undefined);
  /** What is shown first. Changing it loads the app anew. */
  get page(): string;
  set page(value: "check" | "photo" | "conditions" | null | undefined);
  /** Under which name what was entered is kept; by its place, where a page has several. Changing it loads the app anew. */
  get stateKey(): string;
  set stateKey(value: string | null | undefined);
  /**
   * Fills the form for the visitor, who can change everything; the app must list this page's origin. Kept until the app
   * listens, of several the last one. Throws a `DataCloneError` for what cannot be sent, such as a function or a proxy of Vue's.
   */
  prefill(applicant: Applicant): void;
  /** Empties the form; the app asks the visitor. */
  reset(): void;
}

/** The app listens. */
export type BaokaoReadyEvent = CustomEvent<{
  readonly version: { readonly product: string; readonly packs: Readonly<Record<PackId, string>> };
}>;

/** The visitor has read what is sent, and sent it. */
export type BaokaoResultEvent = CustomEvent<{
  readonly report: Report;
  readonly chosen: { readonly pack: PackId; readonly level: string; readonly condition: string } | null;
}>;

/** The app has refused what it was told. */
export type BaokaoErrorEvent = CustomEvent<{
  readonly code:
    | "unlistedOrigin"
    | "InvalidApplicant"
    | "unknownType"
    | "invalidMessage"
    | "tooLarge"
    | "tooMany"
    | "declined"
    | "failed";
  /** In English, for developers. */
  readonly message: string;
  /** Of an applicant that breaks the format. */
  readonly faults?: readonly Fault[];
}>;

/** They bubble, out of a shadow root, too. */
export interface BaokaoEventMap {
  "baokao-ready": BaokaoReadyEvent;
  "baokao-result": BaokaoResultEvent;
  "baokao-error": BaokaoErrorEvent;
}

declare global {
  interface HTMLElementTagNameMap {
    "baokao-checker": BaokaoCheckerElement;
  }
  interface GlobalEventHandlersEventMap extends BaokaoEventMap {}
}
