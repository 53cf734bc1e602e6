/** What the endings of counted nouns alone would get wrong, word by word. */

/** Neuters and others whose plural has no ending: "39 tiltak", "to land". Matched as the last part of a compound. */
export const ZERO_PLURAL: readonly string[] = `
  år døgn land tiltak formål fokus mål nivå selskap barn hus tonn punkt fag forslag vedtak
  spørsmål sykehus sjukehus verk anlegg lag lån bygg bidrag innspill oppdrag sete varsel årsverk
  mandat skip fartøy kraftverk felt skritt utvalg utval råd prosjekt prinsipp patent innlegg tilbud forbund
  eksemplar hjem avvik brett møte område bilete merke rike basseng miljø legg smolt egg fat syn bord rør tap løp brev krav senter tema mønster problem system produkt resultat dokument argument element instrument eksperiment fly tog spor funn stk personell mann forsøk besøk vilkår strøk trinn
  ledd slag folk dyr kryss rom kilo kilogram gram liter meter kilometer mil hektar
  dekar megawatt gigawatt terawatt kilowatt mw gw kw twh gwh kwh initiativ program
  anbud arbeid dagsverk svar tall tal søksmål oppgjør oppgjer stipend verft departement direktorat universitet institutt fakultet foretak føretak
  mottak opptak inntak tjuveri bakeri fiskeri ysteri meieri gartneri slakteri sett tøy kontor grep kutt hopp valg tips steg stopp brudd brot kjøp salg sal oppkjøp verv vann vatn bruk hotell nett nettverk bad dekk fall forhold fortrinn glass hinder hol hull innslag knutepunkt kort landskap løft minne navn namn nummer oppslag ektepar hekkepar perspektiv pålegg sprang skift skifte skjema spill spel team tegn teikn telt trekk trykk utslipp utslepp uttak utkast vedlegg kart middel ønske styre forskningsmiljø fagmiljø klima kull partilag leid støt vers seminar fond partnerskap måltid foredrag samarbeid samfunn språk arrangement kurs val parti medlem tilsagn tilsegn tilskudd tilskot tilbod løyve studium emne bud treff søk utsagn samtykke abonnement legat daa minutt sekund fylke anløp menneske laks torsk sild fisk km kg kvm mwh
  angrep drap mord ærend studieår skoleår skuleår vindauge skred ras jordskjelv apotek kjøkken utlån reservat fortau
  utbrudd utbrot hushald drag utdrag hav våpen bibliotek lam bjørn ulv jerv elg hjort rein organ ombud påbud gebyr befal
  missil uttrekk feil distrikt museum kriterium laboratorium batteri rederi bryggeri galleri sekretariat notat referat sitat
  apparat aggregat monument segment objekt aspekt konsept direktiv alternativ motiv arkiv budsjett fjell tårn blad skilt
  lys flagg fjøs naust skudd avslag anslag nedslag unntak utsalg utspill påbygg nybygg anrop snitt skap
`
  .trim()
  .split(/\s+/);

/** Lemma ends in -e: "klynger" → "klynge", not "klyng". Last parts of compounds. */
export const E_LEMMAS: readonly string[] = `
  klynge krone uke veke time kvinne gruppe skole skule side type måte prøve kommune
  etappe stemme rute fase sone avtale reise oppgave oppgåve gave gåve rolle ramme utgave
  utgåve ulykke ulukke kilde kjelde bølge linje kjede løype samle jente familie serie premie
  periode metode episode flate brikke lampe skive krise analyse konferanse allianse ambulanse leveranse vare
  tjeneste teneste node ferge ferje drone plate hytte brygge hendelse undersøkelse hage klyngje menneske bilde bilete merke yrke stykke bevegelse opplevelse
  avgjørelse pumpe stråle boble aksje klage lokale adresse bransje ordre hylle pakke ytelse
  else løyve etasje emne samtykke fylke rike møte tilfelle ønske styre minne løfte belte vitne hjørne hefte
  lege kirke kyrkje gate høne kvote mølle samtale omtale bane vaksine dose base fange celle gaupe klasse scene tribune tønne
  messe grense asje reserve stue kasse ulempe interesse kvige purke historie bakterie ferie studie konkurranse referanse
  distanse plante patrulje reke flåte
`
  .trim()
  .split(/\s+/);

/** Irregular plurals: form → lemma, as the last part of a compound. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  personer: "person",
  personar: "person",
  personane: "person",
  personene: "person",
  kyr: "ku",
  kyrne: "ku",
  melkekyr: "melkeku",
  mjølkekyr: "mjølkeku",
  ammekyr: "ammeku",
  byråkrater: "byråkrat",
  byråkratar: "byråkrat",
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
  nyansatte: "nyansatt",
  nytilsette: "nytilsett",
  sysselsette: "sysselsett",
  tilsatte: "tilsatt",
  sysselsatte: "sysselsatt",
  arbeidsledige: "arbeidsledig",
  arbeidslause: "arbeidslaus",
  studerende: "studerende",
  studerande: "studerande",
  besøkende: "besøkende",
  besøkande: "besøkande",
  besøkjande: "besøkjande",
  overlevende: "overlevende",
  overlevande: "overlevande",
  næringsdrivende: "næringsdrivende",
  næringsdrivande: "næringsdrivande",
  ungdommer: "ungdom",
  deltakere: "deltaker",
  deltagere: "deltager",
  spurte: "spurt",
  spurde: "spurd",
  omkomne: "omkommen",
  produsenter: "produsent",
  sentre: "senter",
  sentrene: "senter",
  senter: "senter",
  kriterier: "kriterium",
  stadier: "stadium",
  museer: "museum",
  programma: "program",
  romma: "rom",
  sentra: "senter",
  musea: "museum",
  tilfella: "tilfelle",
  midler: "middel",
  midlar: "middel",
  ministre: "minister",
  ministrar: "minister",
  ministrane: "minister",
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
  pårørande: "pårørande",
  reisende: "reisende",
  reisande: "reisande",
  nyetablerte: "nyetablert",
  vedtak: "vedtak",
  fagforeninger: "fagforening",
  kvarter: "kvarter",
  fabrikker: "fabrikk",
  fabrikkar: "fabrikk",
  dagers: "dag",
  dagars: "dag",
  ukers: "uke",
  vekers: "veke",
  timers: "time",
  timars: "time",
  måneders: "måned",
  månaders: "månad",
  års: "år",
  meters: "meter",
  liters: "liter",
  aksjer: "aksje",
  viner: "vin",
  tilfeller: "tilfelle",
  tilfelle: "tilfelle",
  steder: "sted",
  stader: "stad",
  plasser: "plass",
  passasjerer: "passasjer",
  karakterer: "karakter",
  offiserer: "offiser",
  barrierer: "barriere",
  karrierer: "karriere",
  plassar: "plass",
  gonger: "gong",
  fiskere: "fisker",
  delegater: "delegat",
  delegatar: "delegat",
  kollegar: "kollega",
  ran: "ran",
  par: "par",
  bøter: "bot",
  dommer: "dom",
  dommar: "dom",
  dammer: "dam",
  dammar: "dam",
  flommer: "flom",
  seire: "seier",
  trusler: "trussel",
  teatre: "teater",
  teater: "teater",
  orkestre: "orkester",
  orkester: "orkester",
  helikoptre: "helikopter",
  helikopter: "helikopter",
  registre: "register",
  register: "register",
  semestre: "semester",
  semester: "semester",
  kriteriene: "kriterium",
  stadiene: "stadium",
  museene: "museum",
  ganger: "gang",
};

/** Words that end like a plural and are none: verbs, adverbs, prepositions, numerals, adjectives in -er. */
export const NOT_A_NOUN: ReadonlySet<string> = new Set(
  `
  alle allerede allereie alt annen annethvert april arbeider at august auka aukar av bare
  begge berre beskriver beste bestemmer består betyr bevilger bevilget blant ble blei blir bor
  bur både bør ca da de dei deira deltar deltek den der deres derfor
  dermed dersom desember desse det dette difor disse dit dollar du eg eier eller
  eneste enn er etter euro faller falt februar fekk fell fikk fleire flere for
  fordi foreslo foreslår fra fredag frå få får før g gamle gammel ganske gikk
  gir gjekk gjeld gjelder gjennom gjer gjev gjør gode godkjente grader går halve han
  hans har heile held hele heller hennes her hit ho holder hos høyere høgare hun hva
  hver hvis hvor i ifølge ikke ikkje innan innebærer inneholder innen januar jeg
  juli juni kan kjem kl klokka klokken kommer krev krevde krever kronane kronar kronene
  kroner kva kvar leder leiar leier lavere lågare lenge lenger lengre ligg ligger like lyder lørdag
  løyver mai man mandag mange mars med medan meiner meir mellom men mener mens
  mer mest mill milliardar milliarder millionar millioner minst minus mot mrd må nest no
  noe noen noko nokre norske november ny nye nå når og også oktober om
  omfatter onsdag opnar over per pluss poeng pr promille prosent prosentane prosentene prosentpoeng pst
  på regulerer rett sa saman same samme sammen samtidig seier september set setter sidan
  siden sier sikrar sikrer sin sine sitt skal slik slike slo slår små som
  starta starter startet steg stig stiger stiller sto stod store står største svarar svarer
  svært syner synker så søndag tar tek til tilsvarer uansett antyder antydar indikerer tirsdag torsdag totalt tredje trer
  trådte tusen tyder under utan uten utgjer utgjør var vart ved vedtok vel veldig
  vi viktige bygger byggjer kjører køyrer hører høyrer selger henter hentar leverer deltar tilbyr venter ventar finner passer passar bruker brukar vil viser vokste rammer rammar koster kostar treffer treff løser løyser skaper sparer krev regner reknar tror trur ønsker ønskjer melder håper håpar planlegger opplever kjenner snakker lever opplyser forteller mangler manglar trenger tjener betaler betalar fullfører begynner slutter dør gjennomfører støtter støttar velger flytter flyttar havner klarer klarar greier føler ser leser trener millionene milliardene millionane milliardane vår våre vårt åpent åpner åpnet øker økte
`
    .trim()
    .split(/\s+/),
);

/** Small words that end like an adjective and are none. */
export const NOT_AN_ADJECTIVE: ReadonlySet<string> = new Set(
  `
  neste same samme forrige førre denne ble blei ville skulle kunne måtte hadde ikke både alle dette disse desse gjorde sa dei de da ja ta være vere komme begge hele
  ene ane gje fra bra via la ga ha hva kva ifølge etter under
`
    .trim()
    .split(/\s+/),
);
export const OTHER_MODIFIERS: ReadonlySet<string> = new Set([
  "nye",
  "små",
  "mindre",
  "større",
  "ulike",
  "slike",
  "helt",
  "stykk",
  "stykker",
  "våre",
  "sine",
]);
