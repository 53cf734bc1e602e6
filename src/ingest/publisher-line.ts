/** The line that says who published: "Utgiver: Nærings- og fiskeridepartementet". */

const LINE = /^(?:utgiver|utgjevar|avsender|avsendar)\s?:\s{0,3}(?<name>[^:|]{3,80})$/iu;

export const publisherIn = (line: string): string | null => LINE.exec(line)?.groups?.name?.trim() ?? null;
