/**
 * Lines that are not the article's own text: each rule names why, and carries examples that the tests run. Blocks
 * are marked, never deleted. Lines are given with plain spaces, trimmed.
 */
import { bareDate, isHeadLine, isLabelledDate, mayTellDate, updateNote } from "./date-line.ts";
import type { LineRule } from "./line-rule.ts";
import { BYLINE, CONTACT, isCapitalsCaption, isSigned, isToldInMail, NAMED_CONTACT } from "./line-words.ts";
import { isLinkSentence } from "./link-sentence.ts";
import { LONGEST_PHRASE, phraseRules } from "./phrases.ts";

const hasSentenceEnd = (line: string): boolean => /[.!?]["»”]?$/.test(line);
export const lineRules: readonly LineRule[] = [
  {
    id: "date-line",
    kind: "dateline",
    why: "metadata",
    longest: 160,
    test: (line, { index, count }) =>
      mayTellDate(line) &&
      (isLabelledDate(line) ||
        updateNote.test(line) ||
        ((bareDate.test(line) || isHeadLine(line)) && (index < 8 || index > count - 4))),
    finds: [
      "Publisert 3. mai 2023",
      "Oppdatert: 8. okt. 2020",
      "Sist oppdatert :",
      "Publisert Sist oppdatert",
      "Pressemelding | Dato: 22.06.2015",
      "Saken ble oppdatert med en ny uttalelse 4.april klokken 12.",
      "14.06.2024 kl. 09.15",
      "Sist endra 3. mars 2021",
      "Av Kari Nordmann, 20.06.2016 14:30",
      "Nyheter 23.10.17",
      "Pressemelding | Dato: 20.06.2012 | Nr: 51/12",
      "Oslo, 22. juni 2015",
      "(Tromsø/Oslo, 3. mai 2019)",
      "Kystnorges fiskeråd, 4. januar 2023",
      "Innlegg i Kystposten, 3. mai 2019",
      "Pressemelding nr. 12/2019: 3. mai 2019",
      "NTB, Oslo 3. mai 2019",
      "Nyheter · Av Kari Nordvik · 3. mai 2019",
      "Vardø 3. mai 2019",
      "NRK Vestland, 3. mai 2019",
      "Kari Nordvik, 3/5 2019 kl. 12:00",
      "Torsdag den 3. mai 2018",
      "Nærings- og fiskeridepartementet 4. januar 2023",
      "Skrevet 10.09.15",
      "Dato: 3. mai 2019 - kl. 14:42",
      "3. mai 2019 - NTB",
      "Skrevet av: Kari Moe 3. mai 2019",
      "Publisert 18. January 2024, kl. 08.59Oppdatert 18. January 2024, kl. 13.33",
    ],
    ignores: {
      "Publisert forskning øker for tredje år på rad.": "a sentence",
      "Oppdatert kunnskap trengs.": "a sentence",
      "Søknadsfrist, 1. mai 2024": "a deadline",
      "Nytt kurs 3. mai 2019": "an event",
      "Åpent 3. mai 2019": "when something is open",
      "Åpent møte i Storvik kommune, 3. mai 2019": "an event",
    },
  },
  ...phraseRules.map(
    ({ id, why, pattern, finds, ignores }): LineRule => ({
      id,
      kind: "boilerplate",
      why,
      longest: LONGEST_PHRASE,
      test: (line) => pattern.test(line),
      finds,
      ignores,
    }),
  ),
  {
    id: "publisher-line",
    kind: "boilerplate",
    why: "metadata",
    longest: 120,
    test: (line) =>
      line.includes(":") &&
      /^(?:utgiver|utgjevar|avsender|avsendar|publisert under|stikkord|tags?|emneord|tema|kategori)\s?:/iu.test(
        line,
      ),
    finds: [
      "Utgiver: Nærings- og fiskeridepartementet",
      "Publisert under: Regjeringen Stoltenberg II",
      "Stikkord: eksport, klynger",
    ],
    ignores: { "Utgiveren av boka er ukjent.": "a sentence" },
  },
  {
    id: "byline",
    kind: "byline",
    why: "metadata",
    longest: 80,
    test: (line) => BYLINE.test(line) && /^[A-ZÀ-ÖØ-Þ]/u.test(line) && /[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]+$/u.test(line),
    finds: ["Av Kari Nordmann", "Tekst: Ola Li Berg"],
    ignores: { "Av disse er tre nye.": "a sentence" },
  },
  {
    id: "navigation",
    kind: "boilerplate",
    why: "navigation",
    longest: 120,
    test: (line) =>
      /^(?:søk|meny|hopp til (?:hoved)?innhold(?:et)?|hopp til hovudinnhald|til hovedinnhold(?:et)?|gå til (?:sidens )?hovedinnhold|en|no|english|norsk|logg inn|logg på|min side|lukk|del|del på .{2,40}|del innlegg:?|skriv ut|tilbake|til toppen|til forsiden|forside|forsiden|hjem|handlekurv|kontakt oss|historisk arkiv|nett-tv|facebook|twitter|linkedin|x|e-post|kopier lenke|skriv ut artikkel)$/iu.test(
        line,
      ) || /^(?:forside|forsiden|hjem|heim|framside) ?[/›>»|]/iu.test(line),
    finds: ["Hopp til hovedinnhold", "Søk", "Logg inn", "Forside / Aktuelt / Nyheter"],
    ignores: { "Søk om støtte innen 1. mai.": "a sentence", "Delingskultur lønner seg": "a heading" },
  },
  {
    id: "section-label",
    kind: "boilerplate",
    why: "navigation",
    longest: 22,
    // One or two words on the first line or the one below, above a line that is itself a title.
    test: (line, { index, next, afterNext }) =>
      index <= 1 &&
      /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{2,}(?: [A-Za-zÀ-ɏ]+)?$/u.test(line) &&
      next !== undefined &&
      next.length >= 25 &&
      next.length <= 140 &&
      !/\.$/.test(next) &&
      afterNext !== undefined &&
      (afterNext.length > next.length || hasSentenceEnd(afterNext)),
    finds: [
      "| Klynger | Svake resultater i ny rapport om klyngene | Over halvparten av de spurte er misfornøyde, viser en ny rapport om klyngene.",
    ],
    ignores: {
      "| Statsbudsjettet | Regjeringen foreslår mer penger til klyngene. |":
        "the title itself: a lead follows",
    },
  },
  {
    id: "view-counter",
    kind: "boilerplate",
    why: "view-counter",
    longest: 80,
    test: (line) =>
      /^\d+ (?:visninger|visningar|kommentarer|kommentarar|delinger|delingar|lesere|klikk|liker)(?: ?\d+ (?:visninger|kommentarer|delinger|kommentarar))?$/iu.test(
        line,
      ),
    finds: ["31 visninger0 kommentarer", "12 kommentarer"],
    ignores: { "31 visninger ble holdt i fjor.": "a sentence" },
  },
  {
    id: "credited-caption",
    kind: "caption",
    why: "caption",
    longest: 700,
    test: (line) =>
      (line.includes(":") || line.endsWith(")")) &&
      (/(?:^|[\s.(«])(?:Foto(?:graf)?|FOTO|Illustrasjon|Ill\.|Skjermdump|Grafikk|Bilde|Arkivfoto|Illustrasjonsfoto|Illustrasjonsbilde|Pressefoto)\s?:\s?\S/u.test(
        line,
      ) ||
        /(?:^|[.!?] ?)\((?:Foto|Ill)[^)]{0,80}\)$/u.test(line) ||
        /(?:^|[a-zß-öø-ÿ]\.)Foto:/u.test(line)),
    finds: [
      "Statsråden på omvisning. (Foto: Kari Berg)",
      "Fra åpningen av anlegget.Foto: Innovasjon Nord / Per Li",
      "Illustrasjonsfoto: Colourbox",
    ],
    ignores: { "Fotografering er forbudt: det står på døra.": "a sentence" },
  },
  {
    id: "people-in-picture",
    kind: "caption",
    why: "caption",
    longest: 500,
    test: (line) =>
      (line.includes(":") &&
        /(?:^|[.!?:;(] ?)(?:(?:Bak|Foran|Framme|Øvst|Øverst|Nedst|Nederst),? )?(?:[Ff]r[aå]|[Ff]\.) ?v(?:enstre)?\.?(?: foran| bak| mot høyre)? ?:/u.test(
          line,
        )) ||
      // "(f.v.)", "(t.h.)": where somebody stands.
      (/[.][vh][.]/.test(line) && /[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]+,? \(?[ft]\.[vh]\.(?=[),. ]|$)/u.test(line)),
    finds: [
      "Kari Berg (f.v.), Per Li og Åse Dal i hallen.",
      "Kari Berg t.h. og Per Li på kaia.",
      "Fra venstre: Kari Berg, Per Li og Åse Dal.",
      "Bak f.v: Kari Berg, Per Li. Foran f.v.: Åse Dal.",
      "De samarbeider om saken. Fra venstre: Kari Berg og Per Li.",
    ],
    ignores: {
      "Fra venstresiden kom det kritikk.": "a sentence",
      "Åpningstider er kl. 9 f.m. og 3 e.m.": "hours",
    },
  },
  {
    id: "capitals-caption",
    kind: "caption",
    why: "caption",
    longest: 400,
    test: isCapitalsCaption,
    finds: ["ØNSKER MER EKSPORT: Rådet anbefaler mer satsing.", "SPARKET I GANG: Kari Berg og Per Li."],
    ignores: {
      "NHO: Vi vil ha mer": "an abbreviation speaks",
      "EU: Nye regler": "an abbreviation",
      "BERGEN: I går ble det klart at rådet får ny leder.": "the lead, with the place where it was written",
    },
  },
  {
    id: "labelled-caption",
    kind: "caption",
    why: "caption",
    longest: 260,
    // "Ulikheter: Kari Berg forteller …" beside a date line is the picture's text.
    test: (line, place) =>
      line.includes(":") &&
      /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]+(?: [A-Za-zÀ-ɏ]+){0,2}: [A-ZÀ-ÖØ-Þ]/u.test(line) &&
      hasSentenceEnd(line) &&
      !isSigned(line) &&
      place.besideDateline(),
    finds: ["| Uenige: Kari Berg i Klynge Nord mener saken haster. | Publisert 3. mai 2023"],
    ignores: {
      "| Uenige: Kari Berg mener saken haster. | Det er stor uenighet i saken.": "no date line beside it",
      "| NPK-NTB: Kari Berg blir leiar. | Publisert 3. mai 2023": "the agency that it is from",
    },
  },
  {
    id: "portrait-name",
    kind: "caption",
    why: "caption",
    longest: 120,
    // A bare name above a quote is the portrait's caption.
    test: (line, { next, index }) =>
      index > 1 &&
      next !== undefined &&
      next.length > 60 &&
      /^[–—-] ?[A-ZÀ-ÖØ-Þ]/u.test(next) &&
      /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ][A-Za-zÀ-ɏ’'-]*(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.’'-]*){1,3}$/u.test(line) &&
      !/(?:klyng|program|Norge|råd|departement|fylke|kommune)/iu.test(line),
    finds: [
      "En setning.| Kari Berg | – Det er svært gledelig at flere ser mulighetene som ligger i næringen vår.",
    ],
    ignores: { "En setning. | Bedre Resultater | Klyngene leverer bedre enn før.": "no quote follows" },
  },
  {
    id: "contact-heading",
    kind: "boilerplate",
    why: "contact",
    longest: 100,
    test: (line) =>
      /^(?:for (?:mer|meir|ytterligere|nærmere) informasjon(?![a-zæøå]).{0,50}|(?:presse|medie)?kontakt(?:er|ar|person(?:er|ar)?|informasjon)?|pressetelefon.{0,40}|kontaktinfo|spørsmål kan rettes til.{0,40}|ta kontakt med):?$/iu.test(
        line,
      ),
    finds: ["For mer informasjon, kontakt:", "Pressekontakt:", "Kontaktpersoner"],
    ignores: { "Kontakt med markedet er viktig": "a heading" },
  },
  {
    id: "contact-details",
    kind: "boilerplate",
    why: "contact",
    longest: 160,
    test: (line, { previousRule, index, count }) =>
      (previousRule?.startsWith("contact") === true &&
        (CONTACT.test(line) || /^[•*·–-] ?[A-ZÀ-ÖØ-Þ]/u.test(line) || NAMED_CONTACT.test(line))) ||
      (index > count / 2 &&
        line.length <= 120 &&
        CONTACT.test(line) &&
        !/^[–-] /.test(line) &&
        !isToldInMail(line)),
    finds: [
      "Kontakt: | Kari Berg, tlf. 900 00 000 | ",
      "a | b | c | d | Tlf. 900 00 000, e-post: kari@eksempel.no |",
    ],
    ignores: {
      "– Ring meg på telefon, sa hun.": "speech",
      "a | b | c | d | «Vi er klare», skriver Kari Berg i en e-post til avisen. |": "what somebody writes",
    },
  },
  {
    id: "newsletter",
    kind: "boilerplate",
    why: "newsletter",
    longest: 200,
    test: (line) =>
      /nyh(?:e|ei)tsbrev|pressemeldinger (?:fra|via)/iu.test(line) &&
      /(?:abonner|meld deg på|få (?:gratis|vårt)|registrer deg|motta)/iu.test(line),
    finds: ["Få gratis nyhetsbrev", "Abonner på vårt nyhetsbrev for siste nytt."],
    ignores: { "Nyhetsbrevet har 3000 lesere.": "a sentence" },
  },
  {
    id: "related-link",
    kind: "boilerplate",
    why: "related-link",
    longest: 200,
    test: (line) =>
      /^(?:les også|les òg|les mer|les meir|les hele|les heile|se også|sjå også|sjå òg|se saken|se sendingen|sjå sendinga|relaterte saker|relaterte artikler|flere bilder|fleire bilete|mest lest|siste saker|siste nytt|last ned|følg oss|abonner på)(?![A-Za-zÀ-ɏ])/iu.test(
        line,
      ) || isLinkSentence(line),
    finds: [
      "Les også om klyngene som vokser her",
      "Se også www.eksempel.no",
      "Flere bilder fra åpningen: Nye klynger 2018",
      "Her kan du lese mer om rådet.",
    ],
    ignores: { "Les- og skriveopplæring styrkes.": "a subject" },
  },
];
