/** What every part of the page is given. */
import { labelOf, type Vocabulary } from "../shared/labels.ts";
import { type TextKey, textOf } from "../shared/texts.ts";
import type { Decisions } from "./decisions.ts";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";

export interface Page {
  readonly store: Store;
  readonly decisions: Decisions;
  readonly state: State;
  /** Changes what is shown. */
  set(change: Partial<State>): void;
  /** Shows a fact or finding and its evidence; null: none. */
  select(id: string | null, piece?: number): void;
  /** Says something to those who listen instead of looking. */
  say(message: string): void;
  /** Draws anew what depends on decisions. */
  decided(): void;
}

/** A part of the page: it draws itself anew when something it shows has changed. */
export interface Part {
  readonly element: HTMLElement;
  update(before: State | null): void;
}

export const t = (page: Page, key: TextKey, ...values: readonly (string | number)[]): string =>
  textOf(page.state.language, key, ...values);

export const label = (page: Page, vocabulary: Vocabulary, word: string): string =>
  labelOf(page.state.language, vocabulary, word);

/** Whether one of these is another than before. */
export const differs = (before: State | null, now: State, ...keys: readonly (keyof State)[]): boolean =>
  before === null || keys.some((key) => before[key] !== now[key]);
