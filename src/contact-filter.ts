/**
 * What is left out of every output unless `keepContacts`: telephone numbers and e-mail addresses wherever they stand, and
 * of those whom one may call, all but the names of bodies and of people whose role is told.
 */
import { contactSpans, holdsContact } from "./contacts.ts";
import type { Article, ArticleFact, ArticleFinding, Mention } from "./model.ts";
import { Cover, type Span } from "./spans.ts";

export interface ContactFilter {
  mentions(all: Mention[]): Mention[];
  /**
   * A fact or finding is left out as a whole when its words hold a telephone number or an address: a quote cannot be cut,
   * it is what the article says.
   */
  quoting<T extends ArticleFact | ArticleFinding>(all: T[]): T[];
}

const NAMES = new Set<Mention["kind"]>(["minister", "organisation", "programme", "cluster", "place"]);

/** What it says besides its quotes; ids are digests. */
const saidOf = (item: ArticleFact | ArticleFinding): unknown =>
  "message" in item ? item.message : [item.subject, item.object, item.qualifiers];

const KEEP_ALL: ContactFilter = { mentions: (all) => all, quoting: (all) => all };

export function contactFilter({ text, blocks }: Article, keepContacts: boolean): ContactFilter {
  if (keepContacts) return KEEP_ALL;
  const isContact: readonly Span[] = blocks.filter(({ why }) => why === "contact");
  const numbers = contactSpans(text);
  if (numbers.length === 0 && isContact.length === 0) return KEEP_ALL;
  const details = new Cover(numbers);
  const lists = new Cover(isContact);
  const isNamed = ({ kind, value }: Mention): boolean =>
    NAMES.has(kind) || (kind === "person" && "role" in value && value.role !== undefined);
  return {
    mentions: (all) =>
      all.filter(
        (mention) =>
          !details.touches(mention) &&
          (!lists.touches(mention) || isNamed(mention)) &&
          !holdsContact(mention.value),
      ),
    quoting: (all) =>
      all.filter(
        (item) => !item.evidence.some((piece) => details.touches(piece)) && !holdsContact(saidOf(item)),
      ),
  };
}
