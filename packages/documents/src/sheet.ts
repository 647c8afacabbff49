/** What every paper needs, whatever it says. */
export interface Sheet {
  /** Instant the paper is made, ISO 8601 with offset; the PDF's creation date. */
  readonly madeAt: string;
  /** The district's data is a sample: every page is marked 示例. */
  readonly sample: boolean;
}

/** A paper somebody fills in or signs. */
export interface Form extends Sheet {
  /** Not yet handed in: every page is marked 草稿·供本人核对. */
  readonly draft: boolean;
  /** Label of machine-written text, shown on every page and kept in the metadata. */
  readonly aiLabel?: string;
}

/** Whom to call. What is null is told by the window, and the paper says so. */
export interface Contact {
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly hours: string | null;
}

/** A signature given on the screen, or the place for one by hand. */
export interface Signature {
  readonly name: string;
  /** Instant of signing; null leaves a line for the date. */
  readonly signedAt: string | null;
  /** PNG as drawn, see `isSignaturePng`; null leaves a line for the hand. */
  readonly image: Uint8Array | null;
}

/** Somebody who read the paper aloud, filled it in, or signed for another. */
export interface Helper {
  readonly name: string;
  /** What the helper is: 窗口工作人员, 代理人（女儿） … */
  readonly role: string;
  /** What the helper did: 已逐条读给本人听 … */
  readonly did: string;
}

/** A material as the receipt and the form list it. */
export interface MaterialLine {
  readonly title: string;
  readonly state: MaterialState;
  /** `YYYY-MM-DD`, for what may follow later. */
  readonly dueOn?: string;
  readonly note?: string;
}

export type MaterialState = 'provided' | 'photographed' | 'declared' | 'deferred' | 'exempt';

export const MATERIAL_STATES: Record<MaterialState, string> = {
  provided: '已交',
  photographed: '现场已拍',
  declared: '承诺代替',
  deferred: '容缺待补',
  exempt: '免交',
};
