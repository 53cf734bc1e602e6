/**
 * The four stages in order, for one article: a pure function of its bytes, the rules and the registry. The only
 * place that knows all stages.
 */

import { contactFilter } from "./contact-filter.ts";
import { metadataWithout, withoutContacts } from "./contacts.ts";
import { createExtractor } from "./extract/index.ts";
import {
  ingest,
  ingestText,
  languageShares,
  type MainTextOptions,
  mainText,
  regular,
  type SourceFile,
} from "./ingest/index.ts";
import {
  type Annotation,
  type Article,
  type ArticleFact,
  type ArticleRecord,
  type Diagnostic,
  type MainText,
  SCHEMA_VERSION,
  type Staged,
} from "./model.ts";
import { createNormalizer, extractFacts, findingsOf, type Registry } from "./normalize/index.ts";

export interface Pipeline {
  /** One file → its record; null when it is no article (the diagnostics say why). */
  process(source: SourceFile): Staged<ArticleRecord | null>;
  /** One file → its main text and what is known of it, whatever its language. */
  read(source: SourceFile, options?: MainTextOptions): Staged<MainText | null>;
  /** Decoded text → its mentions. @param published EDTF date that the caller knows */
  annotate(id: string, text: string, published?: string | null): Annotation & { article: Article };
  /** One file → its mentions, whatever its language. @param published EDTF date that the caller knows */
  annotateFile(
    source: SourceFile,
    published?: string | null,
  ): Staged<(Annotation & { article: Article }) | null>;
  /** Decoded text → its facts. */
  factsOf(id: string, text: string, published?: string | null): ArticleFact[];
}

export interface PipelineOptions {
  /** Telephone numbers, e-mail addresses and whom to call; default: left out of every output. */
  readonly keepContacts?: boolean;
}

export function createPipeline(registry: Registry, { keepContacts = false }: PipelineOptions = {}): Pipeline {
  const shown = (found: Diagnostic, keep = keepContacts): Diagnostic =>
    keep ? found : { ...found, message: withoutContacts(found.message) };
  const normalizer = createNormalizer(registry);
  const extractor = createExtractor(normalizer.lexicon);
  const run = (source: Article, published: string | null) => {
    const read = regular(source);
    const { article } = read;
    const { value, diagnostics } = normalizer.normalize(article, extractor.extract(article), published);
    const filter = contactFilter(article, keepContacts);
    const metadata = keepContacts ? value.metadata : metadataWithout(value.metadata);
    const mentions = filter.mentions(value.mentions);
    return { read, filter, value: { ...value, metadata, mentions }, diagnostics };
  };
  const annotated = (article: Article, published: string | null): Annotation & { article: Article } => {
    const { read, value } = run(article, published);
    const { metadata } = value;
    const { language, published: day } = metadata;
    const mentions = read.worded(value.mentions);
    return { id: article.id, language, published: day, mentions, article: { ...article, metadata } };
  };
  return {
    process(source) {
      const { value: article, diagnostics } = ingest(source);
      const located = (found: readonly Diagnostic[]): Diagnostic[] =>
        found.map((diagnostic) => ({
          ...shown(diagnostic),
          file: source.file,
          ...(article && { article: article.id }),
        }));
      if (article === null) return { value: null, diagnostics: located(diagnostics) };
      const { read, filter, value, diagnostics: more } = run(article, null);
      const all = located([...diagnostics, ...read.located(more)]);
      const { id, file, sha256, mediaType, encoding, blocks } = article;
      const input = normalizer.factInput(read.article, value);
      const facts = filter.quoting(extractFacts(input));
      return {
        value: {
          schema: SCHEMA_VERSION,
          id,
          file,
          sha256,
          mediaType,
          encoding,
          metadata: {
            ...value.metadata,
            languageShares: languageShares(mainText(article), value.metadata.language),
          },
          blocks,
          mentions: read.worded(value.mentions),
          facts: read.quoted(facts),
          findings: read.quoted(filter.quoting(findingsOf(input, facts, more))),
          diagnostics: all,
        },
        diagnostics: all,
      };
    },
    read(source, options) {
      const { value: article, diagnostics } = ingest(source, { anyLanguage: true });
      const keep = options?.keepContacts ?? keepContacts;
      const located = diagnostics.map((found) => ({ ...shown(found, keep), file: source.file }));
      if (article === null) return { value: null, diagnostics: located };
      // A page's date lines are read already; of other texts only the date rules can read them.
      const isKnown = article.mediaType === "text/html" || article.datelines.length === 0;
      const { metadata } = isKnown ? article : run(article, null).value;
      const { title, published, updated, authors, publisher, url, language } = keep
        ? metadata
        : metadataWithout(metadata);
      const text = mainText(article, { keepContacts: keep });
      return {
        value: { title, published, updated, authors, publisher, url, language, text },
        diagnostics: located,
      };
    },
    annotate: (id, text, published = null) => annotated({ ...ingestText(id, text).value, id }, published),
    annotateFile(source, published = null) {
      const { value: article, diagnostics } = ingest(source, { anyLanguage: true });
      const located = diagnostics.map((found) => ({ ...shown(found), file: source.file }));
      return { value: article === null ? null : annotated(article, published), diagnostics: located };
    },
    factsOf(id, text, published = null) {
      const { read, filter, value } = run(ingestText(id, text).value, published);
      return read.quoted(filter.quoting(extractFacts(normalizer.factInput(read.article, value))));
    },
  };
}
