/** As `matchAll`, without a copy of the pattern for each text. @param pattern global */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found: RegExpExecArray[] | undefined;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (found === undefined) found = [match];
    else found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found ?? NO_MATCHES;
}
const NO_MATCHES: readonly RegExpExecArray[] = [];
