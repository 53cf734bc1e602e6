/** Words around people: roles, verbs of saying, particles in names. Bokmål and nynorsk. */
import { anyOf, endingIn } from "../../pattern.ts";

/** Last parts of the words for what somebody is: "forskningsdirektør", "styreleiar". */
export const ROLE_HEADS: readonly string[] =
  "direktør direktøren leder lederen leiar leiaren sjef sjefen rådgiver rådgivar rådgjevar rådgiveren rådgjevaren ordfører ordførar ordføreren ordføraren varaordfører varaordførar professor professoren forsker forskar forskeren forskaren sekretær sekretæren økonom økonomen analytiker analytikar talsperson talsmann talskvinne gründer gründeren redaktør redaktøren ekspert eksperten koordinator koordinatoren rektor rektoren dekan amanuensis fylkesråd byråd grunnlegger grunnleggjar kommunedirektør rådmann rådmannen statsforvalter statsforvaltar fylkesmann advokat advokaten fotograf journalist president presidenten visepresident formann nestleder nestleiar styremedlem representant representanten politiker politikar politikeren ingeniør ingeniøren bonde bonden fisker fiskar lærer lærar student studenten ansvarlig ansvarleg manager spesialist lege legen stipendiat ambassadør ambassadøren general admiral oberst medeier medeigar innehaver innehavar partner partnar forfatter forfattar arkitekt historiker historikar kommentator kommentatoren kommissær moderator møteleder møteleiar ordstyrer innovator ceo cfo cto coo gjesteforsker konsulent konsulenten lektor dosent psykolog investor investoren hovedeier hovudeigar varamedlem æresmedlem utvalsmedlem utvalgsmedlem komitémedlem komitemedlem jurymedlem kasserer kasserar ammanuensis".split(
    " ",
  );
const SHORT_ROLES: ReadonlySet<string> = new Set(["ceo", "cfo", "cto", "coo", "lege", "eier", "eigar"]);
const endsInRole = endingIn(ROLE_HEADS.filter((head) => head.length > 3));
const HEADS = `(?:${[...ROLE_HEADS]
  .sort((a, b) => b.length - a.length)
  .map((head) =>
    head.length === 3
      ? `${head}|${head.toUpperCase()}`
      : `[${head[0]?.toUpperCase()}${head[0]}]${head.slice(1)}`,
  )
  .join("|")})`;
/** Words in front of a role that belong to it: "administrerende direktør", "adm. dir.". */
const ROLE_LEADS =
  "administrerende administrerande administrativ adm\\. daglig dagleg fungerende fungerande konstituert assisterende assisterande viseadministrerende viseadministrerande påtroppende påtroppande avtroppende tidligere tidlegare daværende dåverande forhenværende politisk politiske parlamentarisk parlamentariske teknisk tekniske regional nasjonal senior faglig faglige fagleg faglege kommersiell kommersielle daglige daglege finanspolitisk næringspolitisk energipolitisk klimapolitisk ny nye første prosjekt"
    .split(" ")
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join("|");
/** Before those: "tidligere daglig leder". */
const ROLE_TIME =
  "[Tt]idligere|[Tt]idlegare|[Dd]aværende|[Dd]åverande|[Aa]vtroppende|[Aa]vtroppande|[Pp]åtroppende|[Pp]åtroppande";
export const ROLE_PATTERN = `(?:(?:${ROLE_TIME}) (?=[a-zæøå.]+ ))?(?:(?:${ROLE_LEADS}) )?(?:[A-Za-zÀ-ɏ-]{0,40}${HEADS}|dir\\.|adm\\. ?dir\\.?)`;

/** Whether a (lower-case) word names what somebody is. */
export const isRole = (word: string): boolean => SHORT_ROLES.has(word) || endsInRole(word);

/** "prosjektleder |for Fjordløft": what is led is a project, no body. */
export const leadsProject = (role: string, preposition: string): boolean =>
  preposition === "for" && /^prosjektle(?:d|ia)/.test(role);

export const SPEECH_VERBS: readonly string[] =
  "sier seier sa forteller fortel fortalte fortalde mener meiner mente meinte påpeker påpeikar påpekte poengterer poengterte understreker understrekar understreket understreka forklarer forklarar forklarte utdyper utdjupar konkluderer konkluderte avslutter avsluttar avsluttet avslutta legger legg la skriver skriv skrev svarer svarar svarte fastslår fastslo opplyser opplyste erklærer erklærte uttaler uttalar uttalte kommenterer kommenterte varsler varslar varslet varsla advarer åtvarar advarte oppfordrer oppmodar oppsummerer oppsummerte fortsetter fortset fortsatte held heldt lover lovar lovet lovde roser rosar spør spurte innrømmer innrømmar erkjenner tilføyer presiserer presiserte bekrefter stadfestar bekreftet melder melde trekker trekkjer beskriver beskriv smiler smilar smilte ler lo jubler jublar jublet jubla gliser glisar spøker spøkte gjentar gjentek gjentok forsikrer forsikrar forsikret forsikra oppfordret repliserer replikerer repliserte kvitterer kvitterte noterer beklager beklagar beklaget beklaga undrer undrast lurer håpet håpa trodde trudde roste sukket sukka påsto påstod utbrøt innrømmet innrømte erkjente tilføyde skrøt skryter håper håpar tror trur vedgår hevder hevdar reagerer argumenterer minner minte peker peikar viser råder rår krever krev sukker sukkar utbryter påstår hevda hevdet ber konstaterer konstaterte lovpriser kritiserer kritiserar kritiserte frykter fryktar fryktet frykta anslår anslo spår spådde bemerker bemerkar bemerket framhever fremhever framhevar framheld fremholder avslører avslørar røper røpar bedyrer medgir antyder antydar parerer parerar parerte framholder framholdt fremholdt framhevet fremhevet framheva antydet antyda reagerte argumenterte pekte peika krevde kravde avslørte avslørde".split(
    " ",
  );
export const SPEECH = anyOf(SPEECH_VERBS);

/** A party, as it stands in brackets behind a politician's name. */
export const PARTY = /^(?:A|Ap|AP|H|Frp|FrP|FRP|Sp|SP|SV|V|KrF|Krf|KRF|MDG|R|Rødt|INP|Nei|PF|Uavh)$/;

/** A party behind its leader's name: "Lis |Høyre". */
export const LED_PARTY =
  /^(?:Ap|AP|Høyre|Høgre|Frp|FrP|Sp|SV|Venstre|KrF|MDG|Rødt|Raudt|(?:Arbeider|Arbeidar|Senter|Fremskritts|Framstegs)parti)(?![A-Za-zÀ-ɏ-])/;

/** Small words inside a name: "Ludvig van der Berg". */
export const PARTICLES: ReadonlySet<string> = new Set(
  "von van der de den del da di du la le bin ibn al el af ter of".split(" "),
);

/** Words that begin a sentence, capital or not, and no name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  "i på ifølge ifølgje med mens medan da då når men og hos for til fra frå av både etter under så nå no her der som hva kva ved mot mellom blant sammen saman dette det den de dei vi han hun ho jeg eg også òg samtidig tidligere tidlegare utenfor utanfor innenfor innen innan bortsett gjennom siden sidan før hele heile sist alle mange flere fleire noen nokre dermed derfor dessuten imidlertid likevel fortsatt framleis over rundt nesten bare berre ingen hver kvar hvis dersom om eller at selv sjølv begge disse desse slik slike kun allerede snart senere seinare foto tekst kilde kjelde illustrasjon fotograf sier seier hkh statsråd dr herr fru skal kan bør har er må får blir vart ble".split(
    " ",
  ),
);

/** Behind a company's name: what kind of company it is. */
export const COMPANY_FORMS: ReadonlySet<string> = new Set(
  "as asa sa ba ans da ks hf rhf iks kf sf ab inc ltd gmbh plc oy".split(" "),
);

/** Last words of names of companies: "Nordfjord Verft", "Fjord Shipping". */
export const COMPANY_TAILS: ReadonlySet<string> = new Set(
  "verft shipping consulting mekaniske gruppen group company corporation holding invest eiendom eigedom bank forlag robotics technologies technology systems solutions biotech energi energy media design offshore seafood marine maritime pelagic reiseliv engineering hydrogen wind vind kraft fiber aqua pharma partners capital logistikk logistics industrier industri industries industry hotell avis avisa bryggeri arkitekter arkitektar arkitektkontor meieri slakteri sagbruk rederi havbruk fiskeri entreprenør restaurant industrilag næringslag næringsselskap utviklingsselskap utvikling reklamebyrå advokatfirma kraftlag kraftverk energiverk samvirkelag sparebank smelteverk metallverk gjesthus gjestehus petroleum subsea drilling supply base ventures lab labs laboratory næringshage kunnskapspark inkubator betong sag teater museum kunstmuseum kunstsenter dyrepark opera sinfonietta center auto retail nordic markets ocean international digital bil elektro foods verksted trelast regnskap fabrikker fabrikkar aviation nett drift fjernvarme bioenergi montering vannkraft vasskraft båtbyggeri fiskeoppdrett oppdrett settefisk smolt shipyard yard yards aquaculture seafoods vel".split(
    " ",
  ),
);

/** What "Foto: Kari Moe" tells of her. */
export const PHOTOGRAPHER = "fotograf";

/** In these one says something without being at work there: "sier Kari Moe i Aftenposten". */
export const MEDIA =
  /^(?:NRK|NTB|VG|DN|BT|E24|TV ?2|P[1-4]|Nationen|Klassekampen|Adresseavisen|Adressa|Finansavisen|Minerva|Khrono|Dagsrevyen|Dagsnytt|Debatten|Dagens Næringsliv|Kapital|Sysla|Vårt Land|Dag og Tid|Facebook|Twitter|LinkedIn)(?![A-Za-zÀ-ɏ])|(?:avis|avisa|avisen|avisene|avisane|blad|bladet|tidende|posten|nytt|presse|magasin|magasinet|radio|radioen|podkast|podkasten|nettsted|nettstedet|nettstaden|kvarter|telegram|tidsskrift|ukeblad)$/iu;

/** Bodies that one is in, and not of. */
export const NO_EMPLOYER = /^(?:Stortinget|EU|FN|NATO|EØS|[Rr]egjering(?:en|a))$/u;

/** Roles in a place, not in a body: "ordfører i Narvik". */
export const LOCAL_ROLE = /(?:ordfør|kommunedirektør|rådmann|statsforvalt)/;

/** Definite nouns for bodies, as the last part of a compound: what is named right behind one is such a body. */
export const BODY_NOUNS: readonly string[] =
  "selskapet konsernet firmaet bedriften bedrifta verksemda virksomheten stiftelsen stiftinga organisasjonen foreningen foreininga rederiet reiarlaget verftet bakeriet bryggeriet meieriet børsen giganten kjeden kjeda produsenten leverandøren leverandør avisen avisa magasinet nettavisen nettavisa banken forlaget byrået instituttet analysehuset analysebyrået investoren operatøren entreprenøren utbyggeren utbyggaren oppdretteren oppdrettaren skipsbyggeren skipsbyggaren meglerhuset oppstarten startupen næringshagen kunnskapsparken inkubatoren inkubator ingssenteret tenketanken industrinettverket næringsnettverket bedriftsnettverket leverandørnettverket bransjenettverket nettstedet nettstaden fagbladet folkeaksjonen aksjonsgruppen aksjonsgruppa interesseorganisasjonen bransjeorganisasjonen arbeidsgiverorganisasjonen fagforbundet forskningsinstituttet museet".split(
    " ",
  );

/** "selskapene | og |": what all of the names behind it are. */
export const COMPANIES: readonly string[] =
  "bedriftene bedriftane verksemdene virksomhetene selskapene selskapa avisene avisane bankene bankane rederiene reiarlaga leverandørene leverandørane produsentene produsentane partnerne partnarane verftene verfta konsernene konserna".split(
    " ",
  );

/** Behind or inside a run of capitals: a company or a place named after somebody, not the person. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set([
  ...COMPANY_FORMS,
  ..."arkitekter arkitektar gruppen group holding shipping invest eiendom eigedom transport mekaniske verft bruk media consulting partners partner energi energy bank forlag legat stiftelse fond senter center skole skule universitet høgskole institutt gate gata vei veg plass terrasse stadion park arena festival cup prisen pris hotell hotel kommune fylkeskommune helse veier robotics technologies systems solutions biotech cluster norge noreg norway næringsråd regionråd ungdomsråd fylkesråd næringsforum næringslag næringsforening næringsforeining administration authority".split(
    " ",
  ),
]);

/** Bodies that are named by their place: "Kvinnherad kommune". */
export const LOCAL_BODIES: readonly string[] =
  "kommune fylkeskommune bondelag fiskarlag herad fylkesting fylkesråd fylkesutvalg fylkesutval byråd bystyre kommunestyre formannskap universitetssykehus universitetssjukehus sykehus sjukehus tingrett lagmannsrett politidistrikt bispedømme fengsel".split(
    " ",
  );

/** ", kunne Moe opplyse om.", ", kan hun fortelle.": what somebody could tell, and nothing of whom or what behind it. */
const COULD_SAY =
  "(?:kunne|kan) (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ-]{1,30}){0,3}|han|hun|ho) (?:fortelle|fortelje|opplyse|melde|røpe|avsløre)(?: om)?(?=[.,]|$)";
/** What follows the words: ", sier …", "?, spør …", and for documents ", heter det i …". */
const SAID = new RegExp(
  `(?:[,!?…]|\\.(?=["»”]?[ \\n][a-z])(?=["»”]?[ \\n](?:${SPEECH}) (?:[A-ZÀ-ÖØ-Þ]|(?:han|hun|ho)[ .,])))["»”]?[ \\n](?=(?:${COULD_SAY}|${SPEECH}|heter det|heiter det|står det|ifølge|ifølgje|slår|slo|avvis[ea]r(?= (?:[A-ZÀ-ÖØ-Þ]|han |hun |ho |statsråden|ministeren)))(?![A-Za-zÀ-ɏ]| (?:vi|me|jeg|eg|du|dere|man|godt|bra)(?![A-Za-zÀ-ɏ])))`,
  "u",
);
/** Where the comma is missing: "Vi er klare |sier ordfører Kari Moe." Nothing but the speaker follows. */
const UNPARTED = new RegExp(
  ` (?=(?:sier|seier|svarer|svarar) (?:(?:(?:${ROLE_PATTERN}|[a-zæøå -]{0,40}minister)(?: (?:i|for|ved|hos) [^.!?,]{2,60},?)? )?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.-]+(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.-]+){0,3}(?: \\([A-Za-z]{1,4}\\))?|han|hun|ho)(?:\\.(?=\\s|$)|$))(?<=[a-zæøå0-9»”)] )(?<!(?<![A-Za-zÀ-ɏ])(?:det|dette|slik|som|jeg|eg|vi|de|dei|me|man|ein|å|og|at|da|då|så|nå|no|her|der|når|hva|kva|ikke|ikkje|også|men) )`,
  "u",
);
/** How a sentence begins that tells who spoke, and whose first word is not the speaker's. */
const IT_IS =
  "Det(?:te)? (?:sier|seier|sa|forteller|fortel|fortalte|skriver|skriv|opplyser|uttaler|uttalar|uttalte)|Slik (?:kommenterer|formulerer|oppsummerer|beskriver|beskriv)|(?:Ordene|Orda) (?:tilhører|tilhøyrer|kommer fra|kjem frå)";
/** A sentence of its own that tells who spoke: "Det sier styreleder Kari Moe." */
const IT_IS_SAID = new RegExp(
  `[.!?…]["»”]?[ \\n](?=(?:${IT_IS}) (?:(?:han|hun|ho)(?=[ .,])|(?:(?:${ROLE_PATTERN}|[a-zæøå -]{0,40}minister)(?: (?:i|for|ved|hos))? )?[A-ZÀ-ÖØ-Þ]))`,
  "u",
);
/** "At vi vant, bekrefter |Nordlands plass": of things as well as of people, and here of somebody's thing. */
const OF_THINGS =
  /^(?:bekrefter|stadfestar|beskriver|beskriv|viser|krever|krev|lover|lovar|trekker|trekkjer|understreker|understrekar|minner|minte) (?:(?:bare|berre|også|òg|igjen) )?(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]*s (?<thing>[a-zæøå]+)|(?:at|en|et|ein|eit|den|det|vår|våre|hvor|kor) )/u;
/** Verbs that tell what things do: "Når havet stiger, legger |staten til rette": nobody speaks. */
const SHOWS =
  /^(?:viser (?:at|hvor|kor) |(?:legger|legg|la) [A-Za-zÀ-ɏ][^,.!?]{0,40} til (?:rette|grunn)(?![a-zæøå]))/u;
/** "Næringa har, |ifølge NHO, vakse, seier": in the middle of what is said. */
const INSERTED = /^(?:ifølge|ifølgje) [^,.!?]{2,60}, (?!men |og )[a-zæøå]/u;
/** "For å bli bedre, |mener styret at laget må vokse, sier Moe.": what others think, told by who speaks last in the sentence. */
const THINKS_THAT = new RegExp(
  `^(?:${SPEECH}) (?:(?!(?:og|men|som|til|etter|om|før) )[^\\s,.!?–-]{1,40} ){1,4}at (?:[^.!?–]|\\.(?=\\d)){5,300}?, (?:${SPEECH}) `,
  "u",
);
const isOfThing = (words: string): boolean => {
  const match = OF_THINGS.exec(words);
  return match !== null && !isRole(match.groups?.thing ?? "");
};

/** Where a quote ends and its attribution begins; undefined where nobody is said to have said it. */
export function attributionIn(
  words: string,
): { readonly quoteEnd: number; readonly start: number } | undefined {
  const beside = SAID.exec(words);
  const behind = IT_IS_SAID.exec(words);
  const match = beside === null || (behind !== null && behind.index < beside.index) ? behind : beside;
  if (match === null) {
    const at = words.search(UNPARTED);
    return at < 0 ? undefined : { quoteEnd: at, start: at + 1 };
  }
  const start = match.index + match[0].length;
  const rest = words.slice(start);
  const isDoing = SHOWS.test(rest);
  const later =
    isDoing || isOfThing(rest) || INSERTED.test(rest) || THINKS_THAT.test(rest)
      ? attributionIn(rest)
      : undefined;
  // "Tallene vi har nå, viser at det går bra": nobody's words.
  if (later === undefined && isDoing) return undefined;
  if (later !== undefined) return { quoteEnd: start + later.quoteEnd, start: start + later.start };
  // A comma is not of the quote, nor a full stop that stands for one ("Avtalen er dårleg. sa Moe."); the other signs are.
  const isComma = words[match.index] === "," || (match === beside && words[match.index] === ".");
  const quoteEnd = match.index + (isComma ? 0 : 1);
  return { quoteEnd, start };
}

/** Where the sentence with the attribution ends. What the engine can look for goes before what it has to look back at. */
export const STOP =
  /\.(?=\s|$|(?:Han|Hun|Ho|Det|Dette) )(?<!(?<![A-Za-zÀ-ɏ])(?:adm|dir|dr|prof|st|ca|bl\.a|[A-ZÀ-ÖØ-Þ])\.)|\s(?<=[!?]\s)/u;
