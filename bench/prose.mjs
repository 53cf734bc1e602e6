// Invented Norwegian press prose, bokmål and nynorsk, from a small grammar: the same seed gives the same text. About one
// sentence in three has a number, a date or a name in it, as in news about industry.

const grammar = {
  nob: {
    plain: [
      "Mange i næringen håper at ordningen blir videreført.",
      "Flere av bedriftene har samarbeidet tett med forskere og studenter om nye løsninger.",
      "– Dette er viktig for hele kysten, og vi er glade for at flere ser mulighetene, sier {navn}.",
      "Kommunen ligger langt fra de store byene, men har lange tradisjoner for industri og håndverk.",
      "Det er fortsatt uklart hvem som skal ha ansvaret når anlegget står ferdig.",
      "De ansatte fikk vite om planene på et møte i kantina, og stemningen var god.",
      "Prosjektet skal gjøre det enklere for små bedrifter å ta i bruk ny teknologi.",
      "Forskerne mener at resultatene kan brukes av langt flere enn dem som var med fra starten.",
      "I rapporten pekes det på at kompetanse og tilgang på kapital er de største hindrene.",
      "Naboene har vært skeptiske, men flere sier at de har endret mening etter befaringen.",
    ],
    told: [
      "Regjeringen foreslår å bevilge {beløp} til {formål} i {år}.",
      "Bedriften har {antall} ansatte og omsatte for {beløp} i fjor.",
      "Eksporten økte med {prosent} fra {år} til {år}.",
      "{minister} la fram planen {dag}.",
      "Over {prosent} av medlemmene svarte at de venter vekst.",
      "Siden {år} har {antall} kommuner deltatt i programmet.",
      "{klynge} får {beløp} over tre år.",
      "Målet er {antall} nye arbeidsplasser innen {år}.",
    ],
    formål: ["klyngeprogrammene", "forskning på havbruk", "nye lærlingplasser", "ladestasjoner langs kysten"],
    month: ["januar", "mars", "mai", "juni", "september", "november"],
    scale: ["millioner kroner", "milliarder kroner", "mill. kroner"],
    minister: ["Næringsministeren", "Statsministeren", "Finansministeren"],
    heading: ["Ny giv for industrien i nord", "Flere søker seg til fagene", "Vekst på tross av dyr strøm"],
  },
  nno: {
    plain: [
      "Mange i næringa håpar at ordninga blir ført vidare.",
      "Fleire av verksemdene har samarbeidd tett med forskarar og studentar om nye løysingar.",
      "– Dette er viktig for heile kysten, og vi er glade for at fleire ser det same som oss, seier {navn}.",
      "Kommunen ligg langt frå dei store byane, men har lange tradisjonar for industri og handverk.",
      "Det er framleis uklart kven som skal ha ansvaret når anlegget står ferdig.",
      "Dei tilsette fekk vite om planane på eit møte i kantina, og stemninga var god.",
      "Prosjektet skal gjere det enklare for små verksemder å ta i bruk ny teknologi.",
      "Forskarane meiner at resultata kan brukast av langt fleire enn dei som var med frå starten.",
      "I rapporten blir det peika på at kompetanse og tilgang på kapital er dei største hindringane.",
    ],
    told: [
      "Regjeringa foreslår å løyve {beløp} til {formål} i {år}.",
      "Verksemda har {antall} tilsette og omsette for {beløp} i fjor.",
      "Eksporten auka med {prosent} frå {år} til {år}.",
      "{minister} la fram planen {dag}.",
      "Over {prosent} av medlemene svarte at dei ventar vekst.",
      "Sidan {år} har {antall} kommunar delteke i programmet.",
      "{klynge} får {beløp} over tre år.",
      "Målet er {antall} nye arbeidsplassar innan {år}.",
    ],
    formål: ["klyngjeprogramma", "forsking på havbruk", "nye læreplassar", "ladestasjonar langs kysten"],
    month: ["januar", "mars", "mai", "juni", "september", "november"],
    scale: ["millionar kroner", "milliardar kroner", "mill. kroner"],
    minister: ["Næringsministeren", "Statsministeren", "Finansministeren"],
    heading: ["Ny giv for industrien i nord", "Fleire søkjer seg til faga", "Vekst trass i dyr straum"],
  },
};
const navn = ["Kari Lie Berge", "Ola Nordvik", "Ingrid Haug", "Per Sandnes", "Aud Moldekleiv"];
const klynge = ["NCE Seafood Innovation", "GCE Blue Maritime", "Oslo Cancer Cluster", "Arena Torsk"];

/** Small linear congruential generator: repeatable, and good enough to choose sentences with. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @returns one article: a title, a lead and paragraphs, about `sentences` sentences in all */
export function article(seed, sentences = 24) {
  const next = generator(seed);
  const pick = (list) => list[next(list.length)];
  const words = pick([grammar.nob, grammar.nob, grammar.nno]);
  const slots = {
    navn: () => pick(navn),
    klynge: () => pick(klynge),
    formål: () => pick(words.formål),
    minister: () => pick(words.minister),
    år: () => String(2010 + next(20)),
    antall: () => String(2 + next(400)),
    prosent: () => `${1 + next(80)} prosent`,
    beløp: () => `${1 + next(300)} ${pick(words.scale)}`,
    dag: () => `${1 + next(28)}. ${pick(words.month)} ${2015 + next(10)}`,
  };
  const sentence = () =>
    pick(next(3) === 0 ? words.told : words.plain).replace(/\{(.+?)\}/g, (_, slot) => slots[slot]());
  const paragraphs = [];
  for (let left = sentences; left > 0; ) {
    const length = Math.min(left, 2 + next(4));
    paragraphs.push(Array.from({ length }, sentence).join(" "));
    left -= length;
  }
  return `${pick(words.heading)}\n\n${paragraphs.join("\n\n")}\n`;
}
