/** Sentences that only point to another page. */

/** Words that such a sentence cannot do without: a look at these spares most paragraphs the rest. */
export const LINK_WORDS =
  /[lL]ese?\s(?:me|he)|kan\sdu\slese|finne?r?\sdu|[dD]u\sfinner|[sS]e\s(?:hele|også|fakta|video|bilder)|[sS]jå\s(?:heile|også)/;

/** A sentence that only points to another page: "Du kan lese mer om besøket her." */
export function isLinkSentence(sentence: string): boolean {
  return (
    sentence.length <= 200 &&
    (/^\(?(?:du kan lese (?:mer|hele)|her kan du lese|her finner du|her finn du|du finner (?:mer|hele)|les (?:mer|meir|hele|heile)|se (?:hele|også|fakta|video|bilder)|sjå (?:heile|også))(?![A-Za-zÀ-ɏ]).{0,160}(?:her\.?|\.|\))\)?$/iu.test(
      sentence,
    ) ||
      /kan du lese her\.?$/iu.test(sentence.slice(-20)))
  );
}
