/**
 * Counted nouns: which word after a number is one, and its lemma. Plurals follow the endings of bokmål and nynorsk;
 * the tables hold the last parts of compounds that the endings alone would get wrong.
 */

/** Neuters and others whose plural has no ending: "39 tiltak", "to land". Matched as the last part of a compound. */
const ZERO_PLURAL =
  "år land tiltak formål mål nivå selskap barn hus tonn punkt fag forslag vedtak spørsmål sykehus sjukehus verk anlegg lag lån bygg bidrag innspill oppdrag styremedlem sete varsel tilfelle tilfeller årsverk dager mandat skip fartøy møte kraftverk område felt skritt utvalg råd prosjekt patent innlegg tilbud forbund eksemplar hjem fly tog spor funn alternativ arbeidsår stk personell mann prosjektår krav hovedmål delmål forsøk besøk vilkår avtale strøk trinn ledd bind slag folk dyr kryss rom kilo kilogram gram liter meter kilometer mil hektar dekar megawatt gigawatt kilowatt kilowattimer terawattimer mw gw kw twh gwh kwh tvangsmulkt bokstav initiativ program tog museum senter anbud arbeid besetninger dagsverk dusin svar tal tall alternativ ankepunkt varselpunkt søksmål stipend val utval parti gard vindkraftverk verft departement direktorat universitet foretak kontor seminar fond firma partnarskap partnerskap samarbeid samfunn verksted arrangement kurs"
    .split(" ")
    .filter((word, index, all) => all.indexOf(word) === index);

/** Lemma ends in -e: "klynger" → "klynge", not "klyng". Last parts of compounds. */
const E_LEMMAS =
  "klynge krone uke veke time kvinne gruppe skole skule side type måte prøve kommune etappe leie stemme elle rute pumpe maskine fase sone avtale ordning(no) plattform(no) reise oppgave oppgåve gave gåve rolle ramme utgave utgåve ulykke ulukke sesong(no) kilde kjelde bølge bølgje linje kjede kjede støtte løype søyle samle jente gutte? familie serie premie kategori(no) teori(no) bydel(no) periode metode episode flate øre brikke lampe skive krise analyse sykkel(no) konferanse allianse lisens(no) instans(no) provinse(no) ambulanse sekvens(no) kompetanse(no) leveranse ressurs(no) alliansepartner(no) hjelpe vare råvare tjeneste teneste søke stilling(no) meter(no) ferge ferje drone turbine batteripakke lærebok(no) påle plate rate vedde muligheit(no) hytte brygge bygge tomte(no) etterspørre(no) næringsklynge bedriftsklynge hendelse hending(no) måneskinn(no) undersøkelse løsning(no) innvandrergruppe utdannelse rettelse lettelse bevegelse forespørsel(no) opplevelse avgjørelse"
    .split(" ")
    .filter((word) => !/[()?]/.test(word));

/** "-ere" plurals of agents keep "-er": "forskere" → "forsker", nynorsk "forskarar" → "forskar". */
const AGENT = /(?<=[A-Za-zÀ-ɏ]{3})(?:ere|erne)$/u;

/** Irregular plurals: form → lemma, as the last part of a compound. */
const IRREGULAR: Readonly<Record<string, string>> = {
  menn: "mann",
  kvinnfolk: "kvinnfolk",
  bøker: "bok",
  bøkene: "bok",
  føtter: "fot",
  fedre: "far",
  mødre: "mor",
  brødre: "bror",
  søstre: "søster",
  sønner: "sønn",
  døtre: "datter",
  netter: "natt",
  byer: "by",
  byar: "by",
  byene: "by",
  medlemmer: "medlem",
  medlemmene: "medlem",
  medlemer: "medlem",
  medlemar: "medlem",
  medlemene: "medlem",
  medlemmar: "medlem",
  innbyggere: "innbygger",
  innbyggerne: "innbygger",
  innbyggarar: "innbyggar",
  innbyggjarar: "innbyggjar",
  ansatte: "ansatt",
  tilsette: "tilsett",
  tilsatte: "tilsatt",
  sysselsatte: "sysselsatt",
  arbeidsledige: "arbeidsledig",
  arbeidslause: "arbeidslaus",
  studerende: "studerende",
  ungdommer: "ungdom",
  deltakere: "deltaker",
  deltagere: "deltager",
  spurte: "spurt",
  omkomne: "omkommen",
  sentre: "senter",
  sentrene: "senter",
  senter: "senter",
  kriterier: "kriterium",
  stadier: "stadium",
  museer: "museum",
  ministre: "minister",
  fylker: "fylke",
  fylka: "fylke",
  områder: "område",
  områda: "område",
  områdene: "område",
  møter: "møte",
  møta: "møte",
  eiere: "eier",
  partier: "parti",
  land: "land",
  landene: "land",
  landa: "land",
  dager: "dag",
  dagar: "dag",
  dagene: "dag",
  måneder: "måned",
  månader: "månad",
  månedene: "måned",
  minutter: "minutt",
  minutt: "minutt",
  sekunder: "sekund",
  ord: "ord",
  trær: "tre",
  tenner: "tann",
  hender: "hand",
  krefter: "kraft",
  stjerner: "stjerne",
  øyer: "øy",
  foreldre: "forelder",
  kunder: "kunde",
  kundar: "kunde",
  bønder: "bonde",
  rederier: "rederi",
  industrier: "industri",
  energier: "energi",
  teknologier: "teknologi",
  kategorier: "kategori",
  strategier: "strategi",
  akademier: "akademi",
  fagfolk: "fagfolk",
  nordmenn: "nordmann",
  tillitsvalgte: "tillitsvalgt",
  pårørende: "pårørende",
  reisende: "reisende",
  nyetablerte: "nyetablert",
  vedtak: "vedtak",
  fagforeninger: "fagforening",
  aksjer: "aksje",
  viner: "vin",
  tilfeller: "tilfelle",
  tilfelle: "tilfelle",
  steder: "sted",
  stader: "stad",
  plasser: "plass",
  plassar: "plass",
  gonger: "gong",
  ganger: "gang",
};

/** Words that end like a plural and are none: verbs, adverbs, prepositions, numerals, adjectives in -er. */
const NOT_A_NOUN = new Set(
  "er har var ble blei vart blir vil skal kan må bør går gikk gjekk gjer gjør får fikk fekk ligger ligg står stod sier seier sa etter eller under over flere fleire mer meir enn ifølge heller ikke ikkje heller lenger lengre lenge eneste neste siste første fyrste annen tredje kommer kjem jobber arbeider bor bur betyr tyder gir gjev mener meiner svarer svarar viser syner økte auka steg falt vokste deltar deltek omfatter inneholder består utgjør utgjer tilsvarer svarer sammen saman både samtidig ca millioner millionar milliarder milliardar mill mrd tusen kroner kronar euro dollar prosent prosentpoeng pst promille poeng januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lørdag søndag og i på av til for fra frå med mot ved som at da når der det de dei den dette disse desse du vi eg jeg han hun ho man om men så blant mellom gjennom innen innan uten utan hos per pr fordi siden sidan før mens medan dersom hvis om hvor kvar hva kva dermed derfor difor bare berre også òg allerede allereie totalt alle alt noen nokre noe noko hver kvar hele heile halve begge mange få mest minst foreslår foreslo bevilger bevilget løyver gjelder gjeld trer starter starta startet åpner opnar åpnet øker aukar faller fell synker stiger stig holder held setter set tar tek fikk bestemmer innebærer krever krev regulerer sikrer sikrar slår slo lyder seier beskriver vedtok godkjente trådte sto klokken klokka kl år-på-år gonger-ganger gammel gamle over annethvert her der hit dit nå no slik slike samme same sin sitt sine hans hennes hans vår vårt våre deres dykkar dykk deira minus pluss grader stiller krevde leder leiar leier eier åpent gang time-for-time første-,nå ny nye gode store små viktige norske største beste nest rett like vel ganske svært veldig".split(
    /[ ,]/,
  ),
);

const endsWithAny = (word: string, endings: readonly string[]): string | undefined =>
  endings.find((ending) => word.endsWith(ending));

const zeroPlural = new Map<number, Set<string>>();
for (const word of ZERO_PLURAL)
  zeroPlural.set(word.length, (zeroPlural.get(word.length) ?? new Set()).add(word));

/** Neuter definites in -a: "partia", "utvala" (nynorsk, and radical bokmål). */
const isDefiniteA = (word: string): boolean =>
  word.endsWith("a") && word.length > 4 && isZeroPlural(word.slice(0, -1));

function isZeroPlural(word: string): boolean {
  for (const [length, words] of zeroPlural) {
    if (word.length >= length && words.has(word.slice(-length))) {
      // "land" ends "finland" too, but short heads must be a compound's real last part: at least three letters before it.
      if (word.length === length || (word.length >= length + 3 && length >= 3)) return true;
    }
  }
  return false;
}

function irregular(word: string): string | undefined {
  const whole = IRREGULAR[word];
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length - 3, 16); length >= 4; length--) {
    const head = IRREGULAR[word.slice(-length)];
    if (head !== undefined) return word.slice(0, -length) + head;
  }
  return undefined;
}

/** Whether a (lower-case) word can be the plural of a noun that something is counted in. */
export function isCountable(word: string): boolean {
  if (word.length < 2 || NOT_A_NOUN.has(word)) return false;
  const head = word.slice(word.lastIndexOf("-") + 1);
  if (NOT_A_NOUN.has(head) && head.length < 6) return false;
  if (irregular(head) !== undefined || isZeroPlural(head) || isDefiniteA(head)) return true;
  if (head.length < 4) return false;
  return (
    /(?:er|ar|ene|ane|ere|erne|arar|arane|ingar|inger)s?$/u.test(head) && !/(?:isk|lig|leg)ere$/u.test(head)
  );
}

/** Adjectives that stand between a number and its noun: "39 aktive klyngeprosjekter". */
export function isModifierWord(word: string): boolean {
  return (
    (/(?:e|a|te|de|ende|ande|iske|lige|lege|st|ste)$/u.test(word) &&
      word.length > 2 &&
      !/^(?:ble|blei|ville|skulle|kunne|måtte|hadde|ikke|både|alle|dette|disse|desse|gjorde|sa|dei|de|da|ja|ta|være|vere|komme|begge|hele|ene|ane|gje|ville|fra|bra|via|la|ga|ha|hva|kva)$/u.test(
        word,
      )) ||
    (/^(?:nye|små|andre|ulike|egne|eigne|norske|såkalte|europeiske|mulige|helt|store|mindre|større|slike|flere|aktører|av|de|dei|våre|sine|forskjellige|fleire)$/u.test(
      word,
    ) &&
      word !== "flere" &&
      word !== "av" &&
      word !== "aktører")
  );
}

/** Lemma of a counted noun, lower-case; names in compounds keep their case ("GCE-klynger" → "GCE-klynge"). */
export function lemmaOf(written: string): string {
  const cut = written.lastIndexOf("-") + 1;
  const head = written.slice(cut).toLowerCase();
  const first = written.slice(0, cut);
  return (cut > 0 ? first : "") + headLemma(head);
}

function headLemma(word: string): string {
  const known = irregular(word);
  if (known !== undefined) return known;
  if (isZeroPlural(word)) return word;
  if (isDefiniteA(word)) return word.slice(0, -1);
  const eLemma = (stem: string): string | undefined => endsWithAny(`${stem}e`, E_LEMMAS) && `${stem}e`;
  for (const ending of ["ene", "ane", "er", "ar"]) {
    if (word.endsWith(ending)) {
      const lemma = eLemma(word.slice(0, -ending.length));
      if (lemma) return lemma;
    }
  }
  if (/(?:arane|arar)$/u.test(word)) return word.replace(/a(?:ne|r)$/u, "").replace(/ara?$/u, "ar");
  if (AGENT.test(word)) return word.replace(/(?:erne|ere)$/u, "er");
  if (/(?:ene|ane)$/u.test(word)) {
    const stem = word.slice(0, -3);
    return isZeroPlural(stem) ? stem : stem;
  }
  if (/(?:er|ar)$/u.test(word)) return word.slice(0, -2);
  return word;
}
