/** What a paragraph has said so far, for what leans on it: "29 milliarder" after dollars, "samme år" after 2019. */
import type { RawMention } from "../extract/index.ts";
import type { Mention } from "../model.ts";

export class Discourse {
  #block = -1;
  #currency: string | undefined;
  #date: string | null = null;
  #partOfYear: string | null = null;
  #month: string | null = null;
  #yearToMonth: string | null = null;

  #enter(block: number): void {
    if (block === this.#block) return;
    this.#block = block;
    this.#currency = undefined;
    this.#date = null;
    this.#yearToMonth = null;
  }

  /** Takes note of a mention; mentions come in reading order. */
  hear({ kind, value }: Mention, { block, parts }: RawMention): void {
    this.#enter(block);
    if (kind === "amount" && parts.currency !== undefined) this.#currency = value.currency;
    if (kind === "date" && Number(value.edtf.slice(0, 4)) > 0) {
      this.#date = value.edtf;
      if (/^.{4}-(?:3[3-9]|4[01])$/.test(value.edtf)) this.#partOfYear = value.edtf;
      const isMonth = /^.{4}-(?:0[1-9]|1[0-2])$/.test(value.edtf);
      if (isMonth) this.#month = value.edtf;
      this.#yearToMonth =
        isMonth && value.bound === "until" ? `${value.edtf.slice(0, 4)}-01/${value.edtf}` : null;
    }
  }

  /** ISO 4217 code of the last amount that names one. */
  currency(block: number): string | undefined {
    this.#enter(block);
    return this.#currency;
  }

  /** The last date whose year is known, in EDTF. */
  date(block: number): string | null {
    this.#enter(block);
    return this.#date;
  }

  /** From January on, where the last date is a month up to which something was measured: "til og med mai". */
  yearToMonth(block: number): string | null {
    this.#enter(block);
    return this.#yearToMonth;
  }

  /** The last month, in whatever paragraph. */
  get month(): string | null {
    return this.#month;
  }

  /** The last quarter, term or half year, in whatever paragraph. */
  get partOfYear(): string | null {
    return this.#partOfYear;
  }
}
