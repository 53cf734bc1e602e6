/** What the browser remembers for the page, where it lets a file remember anything. */

let works = true;

/** False once the browser has refused. */
export const remembers = (): boolean => works;

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    works = false;
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    works = false;
  }
}
