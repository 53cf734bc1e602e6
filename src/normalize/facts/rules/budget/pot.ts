/** Pots of public money: what is increased when a budget is. */
export const POT =
  "(?:bevilgning|bevilging|løyving|ramm|støtt|tilskudd|tilskot|midl|budsjett|satsing|satsning|innsats|ordning|program|fond|overføring|frie inntekt)";
