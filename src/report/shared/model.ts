/** What a report embeds: the data that the page's script reads. Offsets are UTF-16 code units of the article's text. */
import type { BlockKind, BoilerplateReason, Entity, Fact, Kind, Mention } from "../../model.ts";

/** The order that marks are listed and drawn in; a passage's `kinds` has the bit 1 << index of each. */
export const KINDS = [
  "amount",
  "percentage",
  "count",
  "date",
  "minister",
  "person",
  "cluster",
  "organisation",
  "programme",
  "place",
  "quote",
] as const satisfies readonly Kind[];

/** Whether the article's text can be shown. */
export type SourceState = "ok" | "missing" | "changed" | "no-record";

/** How much of an article the facts use. */
export interface Coverage {
  readonly sentences: number;
  /** Sentences that state a fact. */
  readonly stating: number;
  readonly figures: number;
  /** Figures, dates and offices that a fact uses. */
  readonly used: number;
}

export interface ArticleEntry {
  readonly id: string;
  readonly file: string;
  readonly title: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly language: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly state: SourceState;
  readonly coverage: Coverage | null;
}

/** Article's number, start and end in its text (-1: not found there), the words, the kinds of mention in it. */
export type Passage = readonly [article: number, start: number, end: number, quote: string, kinds: number];

export interface FactEntry extends Omit<Fact, "evidence"> {
  /** A passage's number, and the rule that read it. */
  readonly evidence: readonly (readonly [passage: number, rule: string])[];
}

export interface FindingEntry {
  readonly id: string;
  readonly kind: string;
  readonly message: string;
  readonly evidence: readonly number[];
}

export type EntityEntry = readonly [id: string, kind: Entity["kind"], name: string];

export interface AmountRow {
  readonly name: string;
  /** Earlier ones that are not drawn. */
  readonly more: number;
  readonly amounts: readonly {
    readonly year: string | null;
    /** The largest of those of the year. */
    readonly value: number;
    /** How many there are. */
    readonly count: number;
    readonly currency: string;
    readonly predicate: string;
    readonly fact: string | null;
  }[];
}

export interface LevelRow {
  readonly name: string;
  /** By the registry; years, null: not known or not over. */
  readonly levels: readonly {
    readonly level: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  /** By the articles. */
  readonly claims: readonly {
    readonly level: string;
    readonly year: number;
    readonly fact: string | null;
  }[];
}

export interface SpeakerRow {
  readonly name: string;
  readonly entity: string | null;
  readonly direct: number;
  readonly indirect: number;
}

/** Rows that are drawn, and how many more there are. */
export interface Shortened<T> {
  readonly rows: readonly T[];
  readonly more: number;
}

export interface Charts {
  readonly amounts: Shortened<AmountRow>;
  readonly levels: Shortened<LevelRow>;
  readonly speakers: Shortened<SpeakerRow>;
}

export interface Embedded {
  readonly version: string;
  readonly rules: string;
  readonly articles: readonly ArticleEntry[];
  readonly passages: readonly Passage[];
  readonly facts: readonly FactEntry[];
  readonly findings: readonly FindingEntry[];
  readonly entities: readonly EntityEntry[];
  readonly charts: Charts;
}

export type EmbeddedBlock = readonly [
  kind: BlockKind,
  start: number,
  end: number,
  why: BoilerplateReason | null,
];

/** The kind's number in KINDS, start, end, the entity's number (-1: none), the normalised value. */
export type EmbeddedMention = readonly [
  kind: number,
  start: number,
  end: number,
  entity: number,
  value: Mention["value"],
];

/** An article's text, apart from the rest so that it is parsed when it is shown. */
export interface Body {
  /** Contact data is blotted out, sign by sign. */
  readonly text: string;
  readonly blocks: readonly EmbeddedBlock[];
  readonly mentions: readonly EmbeddedMention[];
}
