/**
 * The four stages in order: a pure function of an article's bytes, the rules and the registry. The only place that knows
 * all stages. Articles can be handed in several at a time: each stage then goes over all of them before the next one
 * begins, and finds its code at hand. What comes of an article does not depend on the others.
 */

import { type ContactFilter, contactFilter } from "./contact-filter.ts";
import { metadataWithout, withoutContacts } from "./contacts.ts";
import { createExtractor } from "./extract/index.ts";
import {
  ingest,
  ingestText,
  languageShares,
  type MainTextOptions,
  mainText,
  type Regular,
  regular,
  type SourceFile,
} from "./ingest/index.ts";
import {
  type AnnotateInput,
  type Annotation,
  type Article,
  type ArticleFact,
  type ArticleRecord,
  type Diagnostic,
  type MainText,
  SCHEMA_VERSION,
  type Staged,
} from "./model.ts";
import {
  createNormalizer,
  extractAllFacts,
  type FactInput,
  findingsOf,
  type Normalized,
  type Registry,
} from "./normalize/index.ts";

export type AnnotatedArticle = Annotation & { article: Article };

export interface Pipeline {
  /** One file → its record; null when it is no article (the diagnostics say why). */
  process(source: SourceFile): Staged<ArticleRecord | null>;
  /** The same for several files, in less time than one after the other. @returns in their order */
  processAll(sources: readonly SourceFile[]): Staged<ArticleRecord | null>[];
  /** One file → its main text and what is known of it, whatever its language. */
  read(source: SourceFile, options?: MainTextOptions): Staged<MainText | null>;
  /** Decoded text → its mentions. @param published EDTF date that the caller knows */
  annotate(id: string, text: string, published?: string | null): AnnotatedArticle;
  /** The same for several texts, in less time than one after the other. @returns in their order */
  annotateAll(inputs: readonly AnnotateInput[]): AnnotatedArticle[];
  /** One file → its mentions, whatever its language. @param published EDTF date that the caller knows */
  annotateFile(source: SourceFile, published?: string | null): Staged<AnnotatedArticle | null>;
  /** Decoded text → its facts. */
  factsOf(id: string, text: string, published?: string | null): ArticleFact[];
}

export interface PipelineOptions {
  /** Telephone numbers, e-mail addresses and whom to call; default: left out of every output. */
  readonly keepContacts?: boolean;
}

/** An article, and how the rules read it. */
interface Ingested {
  readonly source: Article;
  readonly read: Regular;
}

/** Right behind ingest, while the text's characters are at hand. */
const ingested = (source: Article): Ingested => ({ source, read: regular(source) });

/** An article with its mentions. */
interface Mentioned extends Ingested {
  readonly filter: ContactFilter;
  readonly normalized: Normalized;
  readonly diagnostics: Diagnostic[];
}

export function createPipeline(registry: Registry, { keepContacts = false }: PipelineOptions = {}): Pipeline {
  const shown = (found: Diagnostic, keep = keepContacts): Diagnostic =>
    keep ? found : { ...found, message: withoutContacts(found.message) };
  const normalizer = createNormalizer(registry);
  const extractor = createExtractor(normalizer.lexicon);

  /** @param published by article: the date that the caller knows */
  function mentionAll(all: readonly Ingested[], published: readonly (string | null)[]): Mentioned[] {
    const raws = extractor.extractAll(all.map(({ read: { article } }) => article));
    return all.map(({ source, read }, index) => {
      const { article } = read;
      const found = normalizer.normalize(article, raws[index] ?? [], published[index] ?? null);
      const { value, diagnostics } = found;
      const filter = contactFilter(article, keepContacts);
      const metadata = keepContacts ? value.metadata : metadataWithout(value.metadata);
      const mentions = filter.mentions(value.mentions);
      return { source, read, filter, normalized: { ...value, metadata, mentions }, diagnostics };
    });
  }
  const mention = (source: Article, published: string | null): Mentioned =>
    mentionAll([ingested(source)], [published])[0] as Mentioned;

  function annotated({ source, read, normalized: { metadata, mentions } }: Mentioned): AnnotatedArticle {
    const { id } = source;
    const { language, published } = metadata;
    return { id, language, published, mentions: read.worded(mentions), article: { ...source, metadata } };
  }

  const factInputOf = ({ read, normalized }: Mentioned): FactInput =>
    normalizer.factInput(read.article, normalized);

  function recordOf(
    { source, read, filter, normalized, diagnostics: found }: Mentioned,
    input: FactInput,
    extracted: ArticleFact[],
    diagnostics: Diagnostic[],
  ): ArticleRecord {
    const { id, file, sha256, mediaType, encoding, blocks } = source;
    const { metadata } = normalized;
    const facts = filter.quoting(extracted);
    return {
      schema: SCHEMA_VERSION,
      id,
      file,
      sha256,
      mediaType,
      encoding,
      metadata: { ...metadata, languageShares: languageShares(mainText(source), metadata.language) },
      blocks,
      mentions: read.worded(normalized.mentions),
      facts: read.quoted(facts),
      findings: read.quoted(filter.quoting(findingsOf(input, facts, found))),
      diagnostics,
    };
  }

  function processAll(sources: readonly SourceFile[]): Staged<ArticleRecord | null>[] {
    const articles: Ingested[] = [];
    const staged = sources.map((source) => {
      const { value, diagnostics } = ingest(source);
      if (value !== null) articles.push(ingested(value));
      return { article: value, diagnostics };
    });
    const mentioned = mentionAll(articles, []);
    const inputs = mentioned.map(factInputOf);
    const facts = extractAllFacts(inputs);
    let next = 0;
    return staged.map(({ article, diagnostics }, index) => {
      const file = sources[index]?.file ?? "";
      const located = (found: readonly Diagnostic[]): Diagnostic[] =>
        found.map((each) => ({ ...shown(each), file, ...(article && { article: article.id }) }));
      if (article === null) return { value: null, diagnostics: located(diagnostics) };
      const own = mentioned[next] as Mentioned;
      const all = located([...diagnostics, ...own.read.located(own.diagnostics)]);
      const value = recordOf(own, inputs[next] as FactInput, facts[next] as ArticleFact[], all);
      next++;
      return { value, diagnostics: all };
    });
  }

  function annotateAll(inputs: readonly AnnotateInput[]): AnnotatedArticle[] {
    return mentionAll(
      inputs.map(({ id, text }) => ingested({ ...ingestText(id, text).value, id })),
      inputs.map(({ published }) => published ?? null),
    ).map(annotated);
  }

  return {
    process: (source) => processAll([source])[0] as Staged<ArticleRecord | null>,
    processAll,
    read(source, options) {
      const { value: article, diagnostics } = ingest(source, { anyLanguage: true });
      const keep = options?.keepContacts ?? keepContacts;
      const located = diagnostics.map((found) => ({ ...shown(found, keep), file: source.file }));
      if (article === null) return { value: null, diagnostics: located };
      // A page's date lines are read already; of other texts only the date rules can read them.
      const isKnown = article.mediaType === "text/html" || article.datelines.length === 0;
      const { metadata } = isKnown ? article : mention(article, null).normalized;
      const { title, published, updated, authors, publisher, url, language } = keep
        ? metadata
        : metadataWithout(metadata);
      const text = mainText(article, { keepContacts: keep });
      return {
        value: { title, published, updated, authors, publisher, url, language, text },
        diagnostics: located,
      };
    },
    annotate: (id, text, published = null) => annotateAll([{ id, text, published }])[0] as AnnotatedArticle,
    annotateAll,
    annotateFile(source, published = null) {
      const { value: article, diagnostics } = ingest(source, { anyLanguage: true });
      const located = diagnostics.map((found) => ({ ...shown(found), file: source.file }));
      return {
        value: article === null ? null : annotated(mention(article, published)),
        diagnostics: located,
      };
    },
    factsOf(id, text, published = null) {
      const own = mention(ingestText(id, text).value, published);
      const [facts = []] = extractAllFacts([factInputOf(own)]);
      return own.read.quoted(own.filter.quoting(facts));
    },
  };
}
