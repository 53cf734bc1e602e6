/** The embedded data: the overview is parsed at once, an article's text when it is shown. */
import type { ArticleEntry, Body, Embedded, FactEntry, FindingEntry, Passage } from "../shared/model.ts";

export type Item = { readonly fact: FactEntry } | { readonly finding: FindingEntry };

const parsed = <T>(id: string): T | null => {
  const text = document.getElementById(id)?.textContent;
  return text === null || text === undefined ? null : (JSON.parse(text) as T);
};

export class Store {
  readonly data: Embedded;
  readonly #bodies = new Map<number, Body | null>();
  readonly #facts = new Map<string, FactEntry>();
  readonly #findings = new Map<string, FindingEntry>();
  /** Passage → what points at it. */
  readonly #ofPassage = new Map<number, string[]>();
  readonly #passagesOf = new Map<number, number[]>();
  readonly #words = new Map<string, string>();
  readonly #texts = new Map<number, string>();
  readonly #entities: ReadonlyMap<string, string>;

  constructor() {
    const data = parsed<Embedded>("data");
    if (data === null) throw new Error("the page holds no data");
    this.data = data;
    this.#entities = new Map(data.entities.map(([id, , name]) => [id, name]));
    const point = (passage: number, id: string): void => {
      const known = this.#ofPassage.get(passage);
      if (known === undefined) this.#ofPassage.set(passage, [id]);
      else if (!known.includes(id)) known.push(id);
    };
    for (const fact of data.facts) {
      this.#facts.set(fact.id, fact);
      for (const [passage] of fact.evidence) point(passage, fact.id);
    }
    for (const finding of data.findings) {
      this.#findings.set(finding.id, finding);
      for (const passage of finding.evidence) point(passage, finding.id);
    }
    data.passages.forEach(([article], number) => {
      const known = this.#passagesOf.get(article);
      if (known === undefined) this.#passagesOf.set(article, [number]);
      else known.push(number);
    });
  }

  article(number: number): ArticleEntry | undefined {
    return this.data.articles[number];
  }

  /** Null where the article's text cannot be shown. */
  body(article: number): Body | null {
    let body = this.#bodies.get(article);
    if (body === undefined) {
      body = parsed<Body>(`body-${article}`);
      this.#bodies.set(article, body);
    }
    return body;
  }

  passage(number: number): Passage {
    return this.data.passages[number] ?? [-1, -1, -1, "", 0];
  }

  passagesOf(article: number): readonly number[] {
    return this.#passagesOf.get(article) ?? [];
  }

  /** Ids of the facts and findings that a passage is evidence for. */
  pointingAt(passage: number): readonly string[] {
    return this.#ofPassage.get(passage) ?? [];
  }

  item(id: string): Item | null {
    const fact = this.#facts.get(id);
    if (fact !== undefined) return { fact };
    const finding = this.#findings.get(id);
    return finding === undefined ? null : { finding };
  }

  entityName(id: string): string | undefined {
    return this.#entities.get(id);
  }

  /** All that a fact or finding says, in small letters. */
  words(item: Item): string {
    const { id } = idOf(item);
    let words = this.#words.get(id);
    if (words === undefined) {
      const said =
        "fact" in item
          ? JSON.stringify([item.fact.subject, item.fact.predicate, item.fact.object, item.fact.qualifiers])
          : item.finding.message;
      const quotes = passagesOf(item).map((passage) => this.passage(passage)[3]);
      words = [id, said, ...quotes].join("\n").toLowerCase();
      this.#words.set(id, words);
    }
    return words;
  }

  /** An article's title and text, in small letters. */
  textOf(article: number): string {
    let text = this.#texts.get(article);
    if (text === undefined) {
      text = `${this.article(article)?.title ?? ""}\n${this.body(article)?.text ?? ""}`.toLowerCase();
      this.#texts.set(article, text);
    }
    return text;
  }
}

export const idOf = (item: Item): { readonly id: string } => ("fact" in item ? item.fact : item.finding);

export const passagesOf = (item: Item): readonly number[] =>
  "fact" in item ? item.fact.evidence.map(([passage]) => passage) : item.finding.evidence;
