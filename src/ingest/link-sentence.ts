/** Sentences that only point to another page. */

/** A quick look that spares most sentences the whole test. */
export const mayPointElsewhere = (sentence: string): boolean =>
  /^\(?(?:du|her|les|se|sjå)(?![a-zæøå])/i.test(sentence) || /her\.?$/i.test(sentence.slice(-4));

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
