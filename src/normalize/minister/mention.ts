/** A minister mention whose person and office are settled. */
import type { RawMention } from "../../extract/rule.ts";
import type { MinisterValue } from "../../model.ts";
import { entityId } from "../identity.ts";
import type { Tenure } from "../registry/index.ts";

export interface ResolvedMinister {
  readonly raw: RawMention;
  readonly value: MinisterValue;
  readonly entity?: string;
}

export const isFullName = ({ parts }: RawMention): boolean => parts.person?.includes(" ") === true;

/** "statsråden", "ministeren": any minister. */
export const isGeneric = (offices: readonly string[]): boolean => offices.includes("statsraad");

export function mention(raw: RawMention, tenure: Tenure, form: MinisterValue["form"]): ResolvedMinister {
  const party = raw.parts.party;
  return {
    raw,
    value: { person: tenure.person, office: tenure.office_nb, ...(party !== undefined && { party }), form },
    entity: entityId("person", tenure.person),
  };
}
