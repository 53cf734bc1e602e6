/**
 * Whether the words around a time tell of the past or of what is to come. Norwegian "i høst" and "torsdag" name
 * the nearest one on that side.
 */
const PAST =
  "var trefte traff treft ble blei vart hadde fikk fekk gikk gjekk kom tok ga gav sa la satte sette så gjorde skrev skreiv steg falt fall sank sto stod lå vant tapte traff møtte måtte kunne ville skulle hold holdt heldt fant fann drev dreiv sendte brukte økte auka vokste vaks startet starta åpnet opna vedtok besøkte presenterte lanserte leverte foreslo bevilget ledet leia lanserte endte viste utgjorde innførte mottok overtok signerte varslet varsla kunngjorde meldte skjedde deltok hørte inngikk inngjekk anslo avslo fastslo slo vedtok foretok påtok inntok tilsa avga oppga oppgav utgav fremla framla la satte nådde skar bar sprang sprakk bandt fant svant grep steig skreid dro drog fløy brøt braut skjøt skaut løp laup gråt slapp slepp lot let hang hekk sov ga gav sto drakk ba bad visste turte klarte gjennomgikk gjennomførte godkjente bestemte".split(
    " ",
  );
const FUTURE =
  "skal vil ferdigstilles ferdigstillast bygges gjennomføres iverksettes utbetales lyses åpnes avsluttes vert kommer kjem planlegger planlegg venter ventes ventast forventes forventast håper håpar håpa bør blir bli starter åpner opnar trer innføres legges leggast legger legg presenteres presenterast møter møtes reiser drar besøker fortsetter held fortset presenterer samles drøfter behandler voterer arrangerer trolig truleg senest seinast innen innan fristen frist".split(
    " ",
  );

const PAST_WORDS = new Set(PAST);
const FUTURE_WORDS = new Set(FUTURE);
/** Weak verbs in the past: "foreslåtte" is an adjective, but "leverte", "lanserte", "bygde" tell a past. */
const PAST_ENDING =
  /[A-Za-zÀ-ɏ]{3,}(?:erte|lte|kte|gde|dde|vde|mte|nte|pte|ste|tte|pet|ket|net|let|ret|vet|get)$/u;
const NOT_A_VERB = new Set(
  "siste neste beste første fleste største minste viktigste nyeste eneste fremste høyeste laveste eldste yngste målet året håpet landet arbeidet antallet tallet området programmet markedet samfunnet fondet nettverket innspillet anlegget budsjettet statsbudsjettet bordet språket grunnlaget forbruket stedet laget folket livet vannet havet miljøet møtet brevet sommeret svaret kravet kontoret senteret dette rette lette mette sette nette ansatte tilsette etablerte konkrete".split(
    " ",
  ),
);

/** Before a participle: these carry the tense. */
const PASSIVE: ReadonlySet<string> = new Set(["blir", "vert", "bli", "verte", "verta"]);

/** Before an infinitive. */
const GOVERNS: ReadonlySet<string> = new Set(["å", "skal", "vil", "kan", "må", "bør"]);
const WILL: ReadonlySet<string> = new Set(["skal", "vil"]);
/** Behind these the second infinitive of two: "skal forme feiringa, og elles |sette preg på ho". */
const LINKS: ReadonlySet<string> = new Set(["og", "elles", "ellers", "også", "òg", "så"]);
/** A past tense in one of the two languages, an infinitive in the other. */
const MAY_BE_INFINITIVE: ReadonlySet<string> = new Set(["sette"]);

/** "søknadene som kom inn innen fristen |1. mars": met already; a deadline without such a verb is still to come. */
const MET =
  /(?:^|[^a-zæøå])(?:kom|fikk|fekk|mottok|hadde|søkte|sendte|sende|leverte|meldte|melde)(?: [a-zæøå0-9]+){0,4} (?:innen|innan|før|ved) (?:søknads)?(?:fristen|frist|utløpet)(?: den)? $/u;
/** "neste søknadsfrist er |1. mars": still to come. */
const NEXT =
  /(?:^|[^a-zæøå])neste [a-zæøå]{0,16}(?:frist|møte|utlysning|utlysing|tildeling|samling|runde)(?:en|et|a)? (?:for [^.,;]{1,40} )?(?:er|blir|vert) (?:den |allerede |allereie |satt til |sett til )?$/u;

const LEAD_REACH = 80;

export type Tense = "past" | "future" | "unknown";

/** @param at place of the mention in the sentence */
export function tenseAround(sentence: string, at: number): Tense {
  const lead = sentence.slice(Math.max(0, at - LEAD_REACH), at).toLowerCase();
  if (MET.test(lead)) return "past";
  if (NEXT.test(lead)) return "future";
  let tense: Tense = "unknown";
  let nearest = Number.POSITIVE_INFINITY;
  let before = "";
  let isWillBe = false;
  for (const match of sentence.toLowerCase().matchAll(/[A-Za-zÀ-ɏ]+/gu)) {
    const word = match[0];
    const isPassive = PASSIVE.has(before);
    const isInfinitive = GOVERNS.has(before) || (isWillBe && LINKS.has(before));
    before = word;
    if (WILL.has(word)) isWillBe = true;
    if (isInfinitive && MAY_BE_INFINITIVE.has(word)) continue;
    // "blir opna": the participle says nothing that "blir" has not said.
    if (isPassive && !FUTURE_WORDS.has(word)) continue;
    const found: Tense | null = FUTURE_WORDS.has(word)
      ? "future"
      : PAST_WORDS.has(word) || (PAST_ENDING.test(word) && !NOT_A_VERB.has(word))
        ? "past"
        : null;
    if (found === null) continue;
    const distance = Math.abs(match.index - at);
    if (distance < nearest) {
      nearest = distance;
      tense = found;
    }
  }
  return tense;
}
