/** Organisations whose names begin with what they are and go on in small letters, and centres named after something. */
import { GAP, pattern } from "../../../pattern.ts";
import { defineRule, type Rule } from "../../rule.ts";
import { CAPITAL, genitives, hitAt, isFirst } from "./parts.ts";

const NATIONAL =
  "Landsforeningen Landsforeininga Landssammenslutningen Landssammenslutninga Landssamanslutninga Landsforbundet Landsrådet Landsorganisasjonen".split(
    " ",
  );
/** "hav- og fjordbruk", "offentlege verksemder". */
const WHOM = `(?:[a-zæøå]{2,20}-${GAP}og${GAP}|(?:norske|frie|private|offentlige|offentlege)${GAP})?[a-zæøå]{4,40}`;
/** Of several countries: with an abbreviation in brackets behind it that is a name. */
const JOINT = "internasjonale europeiske nordiske afrikanske asiatiske".split(" ");
const JOINT_BODIES =
  "kommisjon kommisjonen (?<!om)råd (?<!om)rådet byrå byrået banken organisasjon organisasjonen domstolen forbundet fondet unionen";
const CENTRE_BEFORE = /(?<![A-Za-zÀ-ɏ0-9-])[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{2,30}-$/u;
const CENTRE_REACH = 32;
const OWN_BEFORE = /(?<![A-Za-zÀ-ɏ-])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,25} $/u;

/** Houses of culture: "Sildemuseet", "Musikkteatret". */
const HOUSES = ["museet", "teatret", "teateret"];
/** Banks, foundations, unions, councils and papers of one word: "Havlysbanken". A fund may be money, or a programme. */
const ONE_WORD =
  "banken stiftelsen stiftinga konsernet gruppen gruppa foreningen foreininga alliansen akademiet (?<!fors|ops|inns|uts|ans|av|opp|over)laget (?<!Stats|om)rådet selskapet byrået etaten posten bladet magasinet avisen avisa utvalget utvalet komiteen komitéen nemnda nemnden panelet".split(
    " ",
  );
const ONE_WORD_ENDINGS = ONE_WORD.map((word) => word.replace(/^.*\)/, ""));

export const headedRules: readonly Rule<"organisation">[] = [
  defineRule({
    id: "organisation/nationwide",
    kind: "organisation",
    reads: "name",
    starts: [NATIONAL.map((word) => word.toLowerCase())],
    view: "plain",
    pattern: pattern(`(?:${NATIONAL.join("|")})${GAP}(?:for|av)${GAP}${WHOM}`),
    accept: ({ start, end }, view) => hitAt(view, start, end),
    finds: {
      "Det melder ⟦Landsforeningen for hav- og fjordbruk⟧.": {
        name: "Landsforeningen for hav- og fjordbruk",
      },
      "Ho leier ⟦Landssamanslutninga av kystkommunar⟧ (LKK).": {
        name: "Landssamanslutninga av kystkommunar",
      },
    },
    ignores: { "Landsforeningen vokser.": "for whom is not told" },
  }),
  defineRule({
    id: "organisation/of-countries",
    kind: "organisation",
    reads: "name",
    starts: [JOINT.flatMap((word) => [`den ${word}`, `det ${word}`])],
    view: "plain",
    pattern: pattern(
      `[Dd]e[nt]${GAP}(?:${JOINT.join("|")})${GAP}(?:[a-zæøå]{4,20}${GAP})?[a-zæøå]{0,20}(?:${JOINT_BODIES.replaceAll(" ", "|")})(?:${GAP}for${GAP}[a-zæøå]{4,30}(?:${GAP}[a-zæøå]{2,20}){0,4})?(?=${GAP}\\([A-ZÆØÅ]{2,8}\\))`,
      "open",
    ),
    accept: ({ start, end }, view) => hitAt(view, start, end),
    finds: {
      "Kvoten er satt av ⟦Den nordiske kommisjonen for vern av havkatt⟧ (NVH).": {
        name: "Den nordiske kommisjonen for vern av havkatt",
      },
      "Det skriv ⟦Det europeiske havbyrået⟧ (EHB).": { name: "Det europeiske havbyrået" },
    },
    ignores: {
      "Det gjelder det europeiske samarbeidsområdet (ESO).": "no body",
      "Den internasjonale kommisjonen var med.": "which one is not told",
    },
  }),
  defineRule({
    id: "organisation/museum",
    kind: "organisation",
    reads: "name",
    starts: [{ endings: genitives([...HOUSES, ...ONE_WORD_ENDINGS]) }],
    view: "plain",
    pattern: pattern(
      `[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30}(?:(?:${HOUSES.join("|")})(?:${GAP}i${GAP}(?:(?:Sogn${GAP}og${GAP}Fjordane|Møre${GAP}og${GAP}Romsdal)s?(?![A-Za-zÀ-ɏ])|${CAPITAL})|s?(?![A-Za-zÀ-ɏ-]))|(?:${ONE_WORD.join("|")})s?(?![A-Za-zÀ-ɏ-]|${GAP}(?:i${GAP}|på${GAP})?[A-ZÀ-ÖØ-Þ]))`,
    ),
    // Without its place the capital inside a sentence tells that it is a name.
    accept: ({ start, end }, view) =>
      (isFirst(view, start) && !view.plain.slice(start, end).includes(" ")) ||
      (view.plain.startsWith(" på ", start - 4) && view.plain.slice(start, end).endsWith("banken"))
        ? null
        : hitAt(view, start, end),
    finds: {
      "Ho leier ⟦Sildemuseet i Sogn og Fjordane⟧.": { name: "Sildemuseet i Sogn og Fjordane" },
      "⟦Båtmuseet i Havvik⟧ åpner.": { name: "Båtmuseet i Havvik" },
      "Tilskotet går til ⟦Danseteatret i Havvik⟧.": { name: "Danseteatret i Havvik" },
      "Ho er gjest på ⟦Havlandsmuseet⟧ i kveld.": { name: "Havlandsmuseet" },
      "Kontoen er i «⟦Havlysbanken⟧», seier ho.": { name: "Havlysbanken" },
      "Verftet er en del av ⟦Havlyskonsernets⟧ planer.": { name: "Havlyskonsernet" },
      "Det må bli flere kaier, mener ⟦Havneutvalget⟧.": { name: "Havneutvalget" },
    },
    ignores: {
      "Museet i Havvik åpner.": "no name of its own",
      "Båtmuseet åpner.": "a common noun",
      "Møtet var i Statsrådet.": "no body of that name",
      "De bor i Havlysområdet.": "a place",
      "De fisker på Havlysbanken.": "a bank in the sea",
      "Hovedutvalget sier nei.": "any of them, where a sentence begins",
      "Gåva kjem frå Sparebanken Havvik.": "the name goes on",
      "Gåva kjem frå Sparebanken i Vardø.": "it may go on to its place",
    },
  }),
  defineRule({
    id: "organisation/centre",
    kind: "organisation",
    reads: "name",
    starts: [["senteret", "senterets"], { endings: ["senteret", "senterets"] }],
    view: "plain",
    pattern: pattern("(?:(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30})?senterets?|Senterets?)(?!-)"),
    accept({ start, end }, view) {
      // "ved Mohnsenteret": the capital inside a sentence tells that it is a name.
      if (view.plain[start] !== view.folded[start]) {
        // "|Fjordglimt Senteret"
        const own = view.plain.startsWith("Senteret", start)
          ? OWN_BEFORE.exec(view.plain.slice(Math.max(0, start - CENTRE_REACH), start))?.[0]
          : undefined;
        if (own !== undefined) return hitAt(view, start - own.length, end);
        return isFirst(view, start) ? null : hitAt(view, start, end);
      }
      const lead = CENTRE_BEFORE.exec(view.plain.slice(Math.max(0, start - CENTRE_REACH), start))?.[0];
      return lead === undefined ? null : hitAt(view, start - lead.length, end);
    },
    finds: {
      "Støtta går til ⟦Garborg-senteret⟧.": { name: "Garborg-senteret" },
      "Møtet var i ⟦Fjordglimt Senteret⟧.": { name: "Fjordglimt Senteret" },
      "Ho forskar ved ⟦Havliesenteret⟧ i vest.": { name: "Havliesenteret" },
    },
    ignores: { "Senteret åpner i dag.": "no name", "Kjøpesenteret åpner.": "a common noun" },
  }),
];
