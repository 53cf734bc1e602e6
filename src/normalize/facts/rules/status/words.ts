/** Levels of clusters as they are written, and how a clause says that one is awarded. */
import { LEVELS } from "../../../../extract/rules/cluster.ts";
import { anyOf } from "../../../../pattern.ts";

/** Written level → level. */
export const LEVEL_NAMES: Readonly<Record<string, string>> = {
  "norwegian centres of expertise": "NCE",
  "norwegian centre of expertise": "NCE",
  "norwegian center of expertise": "NCE",
  "global centres of expertise": "GCE",
  "global centre of expertise": "GCE",
  "global center of expertise": "GCE",
  "arena-programmet": "Arena",
  arenaprogrammet: "Arena",
  "nce-programmet": "NCE",
  "gce-programmet": "GCE",
  ...Object.fromEntries(LEVELS.map((level) => [level.toLowerCase(), level])),
};
export const LEVEL = `(?<level>\\{programme:\\d{1,4}\\}|${anyOf(Object.keys(LEVEL_NAMES))})`;
/** In every clause of interest: a level and a cluster. */
export const ABOUT = `^(?=.{0,2000}${LEVEL})(?=.{0,2000}\\{cluster:\\d{1,4}\\}).{1,2000}$`;
export const CUES = [
  `status som (?:(?:en |ein )?(?:nasjonal(?:t)? )?|[a-zæøå]{3,20}(?: [a-zæøå]{3,20})? (?:innenfor|innanfor|i|under) )[«"]?${LEVEL}`,
  `(?:blir|ble|blei|vart|vert|er blitt|har blitt) (?:en |ein )?(?:nye? |nytt )?${LEVEL}-(?:klynge|klynger|klyngje|klyngjer|prosjekt|prosjekter)`,
  `(?:ble|blei|vart|blir|vert) \\{cluster:\\d{1,4}\\} (?:en |ein )?(?:ny )?${LEVEL}(?![A-Za-zÀ-ɏ])`,
  `(?:blir|ble|blei|vart|vert|er blitt|har blitt|har vorte) (?:en |ein |et |eit )?(?:nytt |ny )?${LEVEL}(?=$|[.,;]| (?:i|fra|frå|og|for|etter) )`,
  `(?:tatt|teken|tekne) opp i (?:det nasjonale )?(?:\\{programme:\\d{1,4}\\}|klyngeprogrammet) \\(${LEVEL}\\)`,
  `(?:tatt|teken|tekne) opp i (?:det nasjonale )?(?:klyngeprogrammet|\\{programme:\\d{1,4}\\}) ${LEVEL}`,
  `(?:tatt|teken|tekne|tatt opp|opptatt) (?:opp )?(?:i|som) (?:en |ein )?${LEVEL}`,
  `(?:får|fikk|fekk|fått) (?:(?:nå|no) )?(?:støtte|finansiering|midler|midlar) som (?:en |ein |ei )?${LEVEL}[ -]kly(?:nge|ngje)`,
  `(?:får|fikk|fekk|fått|tildelt|tilkjent|tilkjend|tildeles|oppnådde|oppnår|opprykk til) (?:(?:(?:i |den |våren |høsten |hausten |sommeren |sommaren )?\\{date:\\d{1,4}\\}|nå|no) )?(?:ny )?${LEVEL}(?:-status|-programmet|-nivå)?`,
  // "I går fikk tre klynger Arena-status: |".
  `^(?:(?!\\{cluster|: ).){0,100}(?<![a-zæøå])(?:får|fikk|fekk|ble|blei|vart|er) \\{count:\\d{1,4}\\} (?:tildelt |tilkjent |tilkjend )?(?:ny )?${LEVEL}-status:? (?=\\{cluster)`,
  // "går fra Arena til Arena Pro", "rykker opp til GCE", "valgt til NCE".
  `(?:(?:går|gikk|gjekk|rykker|rykket|rykka)(?: med dette| nå| no)?(?: opp)? (?:(?:fra|frå) (?:\\{programme:\\d{1,4}\\}|[A-Za-z]{3,8}) )?til|(?:valgt|vald|valt|utpekt|utpeikt|peikt ut|utnevnt|utnemnd|utnemnt|kåret|kåra)(?: ut)? (?:til|som)) (?:en |ein |et |eit )?${LEVEL}`,
  // "Som Arena pro-klynge får |", "en av fire Arena-klynger", "gratulerer |X med NCE-status".
  `(?:^|[.;:] )Som (?:ny )?${LEVEL}[ -]kly(?:nge|ngje) (?:får|fikk|fekk|har|er|skal)`,
  `(?:er|var|blir|ble|blei|vart) (?:en|ei|ein|den|éin) av \\{?[a-zæøå:0-9]+\\}? (?:nye )?${LEVEL}[ -]kly(?:nger|ngjer)`,
  `\\{cluster:\\d{1,4}\\} med ${LEVEL}[ -]status`,
  `(?:^|[ .;:])(?:[Nn]ye |[Dd]ei |[Dd]e |[Åå]rets )*${LEVEL}[ -](?:klyngene|klyngjene|klyngane|klynger|klyngjer|prosjektene|prosjekta|prosjekter) (?:i år )?(?:er|blir|heter|heiter):? (?=\\{cluster)`,
  // "fikk oppgradert klyngestatus fra Arena til NCE", "blir oppgradert til Arena Pro".
  `(?:oppgradert|oppgradera|oppgraderes|oppgraderast|oppjustert|løftet|løfta|hevet|heva)(?: sin| si)?(?: [a-zæøå]{0,12}(?:status|nivå)(?:en|et)?)? (?:(?:fra|frå) (?:å være |å vere )?(?:en |ein )?(?:\\{programme:\\d{1,4}\\}|[A-Za-z]{3,8})(?:[ -](?:klynge|klyngje|prosjekt|status|nivå))? )?til (?:å bli )?(?:en |ein |et |eit )?(?:ny )?${LEVEL}`,
  // "har fått forlenget sin Arena-status", "ble startet som et Arena-prosjekt", "avanserer til NCE".
  `(?:forlenget|forlenga|fornyet|fornya|videreført|vidareført)(?: sin| si)? (?:status(?:en)? som )?${LEVEL}[ -]status`,
  `(?:startet|starta|etablert|opprettet|oppretta|begynte|byrja) som (?:et |eit |en |ein |ei )?(?:nytt |ny )?${LEVEL}[ -](?:prosjekt|klynge|klyngje)`,
  `(?:har blitt|er blitt|har vorte|ble|blei|vart|blir|vert) (?:nå |no )?(?:en |ein |ei )?del av (?:det nasjonale )?${LEVEL}(?=$|[.,;]| i )`,
  `(?:avanserer|avanserar|avanserte|avansert) til (?:status som )?${LEVEL}`,
  `(?:er|var) (?:ei |en |ein )?av (?:dei |de )?(?:[a-zæøå]+|\\{count:\\d{1,4}\\})(?: kly(?:nger|ngjer))? (?:i landet )?med ${LEVEL}[ -]status`,
  `har (?:nå |no )?hatt ${LEVEL}(?:-?(?:klynge|klyngje|prosjekt))?[ -]?status(?![a-zæøå])`,
  `har (?:nå |no )?(?:hatt )?${LEVEL}(?:[ -]status)? (?:siden|sidan|fra|frå)(?![a-zæøå])`,
  `(?:klyngen|klynga|klyngja) som (?:har blitt|er blitt|blir|ble|vart|fikk|fekk|får) (?:en |ein |et |eit )?${LEVEL}(?:-status)? er (?=\\{cluster)`,
  `(?:tatt|teken|tekne) (?:opp|inn) (?:i|som)(?: [^.]{3,40}?)? ${LEVEL}(?:[ -]?program|(?=$|[.,;]))`,
].map((source) => new RegExp(source, "iu"));

/** A level that is given up, or only hoped for. */
export const LOST =
  /(?<![A-Za-zÀ-ɏ])(?:mistet|mista|mister|tapte|fratatt|håper|håpar|kan bli|vil bli|skal søke|kjemper om|sikter mot)(?![A-Za-zÀ-ɏ])/u;
