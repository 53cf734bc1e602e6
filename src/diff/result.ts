/** What a comparison of two knowledge bases gives: plain data, to be shown or written as JSON. */
import type { DocumentRecord, Evidence, Fact, Finding, Generator } from "../model.ts";
import type { Pair } from "./pair.ts";

/**
 * What became of a fact. `same` is counted only.
 * - moved: says the same in the same words, elsewhere: another paragraph, offset, article name or number in its sentence
 * - reworded: says the same in other words
 * - evidence: says the same, in more or fewer places
 * - value-changed: says something else, because the text does
 * - decided: reviewers accepted, corrected or rejected it, or no longer do; what is read from the text is as it was
 * - rule-changed: the text is as it was; rules, registry or schema are not
 * - both: text and rules changed, and neither alone explains it (or it cannot be told)
 */
export const FACT_CLASSES = [
  "value-changed",
  "new",
  "gone",
  "both",
  "decided",
  "rule-changed",
  "reworded",
  "evidence",
  "moved",
  "same",
] as const;
export type FactClass = (typeof FACT_CLASSES)[number];

/** What happened to the fact, whatever caused it; review: it says the same, and reviewers say something else of it. */
export type Happening = "new" | "gone" | "value" | "words" | "evidence" | "rule" | "review" | "place";

/** Parts of what made a knowledge base, beside the articles' text. */
export const MAKERS = ["rules", "registry", "decisions", "schema"] as const;
export type Maker = (typeof MAKERS)[number];

/**
 * text: of an article that states the fact; metadata: given beside it; other-articles: the fact's own are as they were.
 */
export type Cause = "text" | "metadata" | "other-articles" | Maker;

export interface WordPiece {
  readonly text: string;
  readonly is: "same" | "added" | "removed";
}

/** One part of a value that differs, as words; null: it has none. */
export interface SlotChange {
  /** "subject", "predicate", "object", or a qualifier's name. */
  readonly slot: string;
  readonly old: string | null;
  readonly now: string | null;
  /** For figures of one unit: new less old, and that in percent of the old one. */
  readonly difference?: number;
  readonly percent?: number;
  readonly unit?: string;
}

export interface FactChange {
  readonly class: Exclude<FactClass, "same">;
  readonly what: Happening;
  readonly old?: Fact;
  readonly now?: Fact;
  /** How the two were paired. */
  readonly by?: Pair["by"];
  /** Empty: nothing that could have caused it differs. */
  readonly causes: readonly Cause[];
  /** digests: only one thing changed; replay: by the new rules on the old text; no: each may have done it. */
  readonly told: "digests" | "replay" | "no";
  readonly slots: readonly SlotChange[];
  /** Of the sentence; empty where it is the same. */
  readonly words: readonly WordPiece[];
  readonly evidenceGained: readonly Evidence[];
  readonly evidenceLost: readonly Evidence[];
}

export interface EntityRef {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

export type DocumentRef = Pick<DocumentRecord, "id" | "file" | "title">;

export interface DocumentChange extends DocumentRef {
  /** Whether its bytes differ. */
  readonly text: boolean;
  /** Names of what else differs: "published", "title". */
  readonly metadata: readonly string[];
}

/** A knowledge base in short. */
export interface Side {
  readonly schema: string;
  readonly generator: Generator;
  readonly documents: number;
  readonly entities: number;
  readonly facts: number;
  readonly findings: number;
}

export interface Diff {
  readonly old: Side;
  readonly now: Side;
  readonly isChanged: boolean;
  readonly makers: readonly Maker[];
  readonly counts: Readonly<Record<FactClass, number>>;
  /** All but those that are the same, by class and id. */
  readonly facts: readonly FactChange[];
  /** Article → its title, of those that the changes stand in. */
  readonly titles: Readonly<Record<string, string>>;
  readonly documents: {
    readonly added: readonly DocumentRef[];
    readonly removed: readonly DocumentRef[];
    readonly renamed: readonly { readonly old: DocumentRef; readonly now: DocumentRef }[];
    readonly changed: readonly DocumentChange[];
  };
  readonly entities: {
    readonly added: readonly EntityRef[];
    readonly removed: readonly EntityRef[];
    /** With the names of the fields that differ; the list of its articles apart. */
    readonly changed: readonly (EntityRef & { readonly fields: readonly string[] })[];
  };
  readonly findings: {
    readonly added: readonly Finding[];
    readonly removed: readonly Finding[];
    readonly changed: readonly Finding[];
  };
}
