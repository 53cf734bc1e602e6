// Who held which office when: days without a holder, and days with two, for every office that the registry has
// ministers for. Leave substitutes and the day of a handover are no overlap.
//   node scripts/tenures.mjs [office …]
import { loadRegistry } from "../dist/index.js";

const registry = loadRegistry();
const wanted = process.argv.slice(2);
const today = registry.tenures.reduce((latest, { from }) => (from > latest ? from : latest), "");
let lines = 0;
const say = (office, what, from, to, who) => {
  lines++;
  console.log(`${office.padEnd(38)} ${what.padEnd(8)} ${from} – ${to}  ${who}`);
};
const byOffice = Map.groupBy?.(registry.tenures, ({ office_id }) => office_id) ?? group(registry.tenures);
function group(tenures) {
  const groups = new Map();
  for (const tenure of tenures)
    groups.set(tenure.office_id, [...(groups.get(tenure.office_id) ?? []), tenure]);
  return groups;
}
for (const [office, tenures] of [...byOffice].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (wanted.length > 0 && !wanted.includes(office)) continue;
  const ordinary = tenures
    .filter(({ kind }) => kind === "ordinary")
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let reached = ordinary[0]?.from ?? today;
  let holder = "";
  for (const { person, from, to } of ordinary) {
    if (from > reached) say(office, "gap", reached, from, `${holder} … ${person}`);
    else if (from < reached) say(office, "overlap", from, reached, `${holder} and ${person}`);
    const end = to === "" ? "9999-12-31" : to;
    if (end > reached) {
      reached = end;
      holder = person;
    }
  }
}
console.log(`${byOffice.size} offices, ${registry.tenures.length} tenures, ${lines} gaps and overlaps`);
