/**
 * The report in a browser: reading, filtering and deciding by mouse and by keyboard, without an error, a request or a
 * breach of accessibility. Passed over where there is no browser.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corpusArticle } from "../bench/corpus.mjs";
import { buildFolder } from "../src/batch/index.ts";
import { allDecisions } from "../src/decisions.ts";
import { parseFactDecisions } from "../src/fact-decisions.ts";
import type { KnowledgeBase } from "../src/model.ts";
import { report, writeReport } from "../src/report/index.ts";
import { at } from "./support.ts";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = BROWSERS.find((path) => existsSync(path));
const root = mkdtempSync(join(tmpdir(), "klartekst-browser-"));
const SEEDS_PAGE = join(root, "seeds.html");
let browser: Browser;

beforeAll(async () => {
  if (executablePath === undefined) return;
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  writeReport(await report({ knowledgeBase: at("kb"), seeds: at("seeds") }), SEEDS_PAGE);
});
afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** What went wrong, and what the page asked the network for. */
  readonly troubles: string[];
}

/** Opens a page, and after the test demands that nothing went wrong. */
async function withPage(
  file: string,
  hash: string,
  act: (opened: Opened) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    locale: "nb-NO",
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const own = pathToFileURL(file).href;
  page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", ({ message }) => troubles.push(message));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const address = request.url().replace(/#.*$/u, "");
    if (address !== own && !address.startsWith("blob:")) troubles.push(`request: ${address}`);
  });
  try {
    await page.goto(`${own}${hash}`);
    await act({ page, troubles });
    expect(troubles).toEqual([]);
  } finally {
    await context.close();
  }
}

const AXE = readFileSync(at("node_modules/axe-core/axe.min.js"), "utf8");
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<Violation[]>("axe.run().then(({ violations }) => violations)");
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const LAUNCH = "launch-103dd8d20ee2";
const inHash = (page: Page): URLSearchParams => new URLSearchParams(new URL(page.url()).hash.slice(1));
const selected = (page: Page) => page.locator(".card.selected").getAttribute("data-id");
const hits = (page: Page) => page.locator(".hits").textContent();

describe.skipIf(executablePath === undefined)("the report, where a browser is found", () => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const locale of ["nb-NO", "en-GB"])
      it(`is accessible, ${colorScheme}, ${locale}`, async () => {
        await withPage(
          SEEDS_PAGE,
          `#${LAUNCH}`,
          async ({ page }) => {
            expect(await page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
            expect(await violations(page)).toEqual([]);
            await page.keyboard.press("c");
            expect(await violations(page)).toEqual([]);
            await page.keyboard.press("Escape");
            await page.keyboard.press("?");
            expect(await violations(page)).toEqual([]);
            await page.keyboard.press("Escape");
            await page.locator(".toggles .toggle").nth(1).click();
            await page.locator("#charts summary").first().click();
            expect(await violations(page)).toEqual([]);
          },
          { colorScheme, locale },
        );
      });

  it("is accessible on a telephone, one part at a time", async () => {
    await withPage(
      SEEDS_PAGE,
      "",
      async ({ page }) => {
        for (const pane of ["Artikler", "Tekst", "Fakta"]) {
          await page.getByRole("button", { name: pane, exact: true }).click();
          expect(await page.locator(".pane:visible").count()).toBe(1);
          expect(await violations(page)).toEqual([]);
        }
        const width = await page.evaluate("document.documentElement.scrollWidth");
        expect(width).toBe(390);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  it("shows the article with its mentions, and no contact data", async () => {
    await withPage(SEEDS_PAGE, "#article=002_4f503d25f72c1f0e", async ({ page }) => {
      expect(await page.locator(".prose h2").textContent()).toContain("Nye næringsklynger");
      expect(await page.locator(".prose .placeholder").allTextContents()).toEqual([
        "[kontaktinformasjon utelatt]",
      ]);
      // A date inside a quote: its line is nearer to the words than the quote's.
      const inner = page.locator(".k-quote .k-date").first();
      expect(await inner.textContent()).toBe("i dag");
      expect(await inner.getAttribute("class")).toContain("d0");
      expect(await page.locator(".k-quote:has(.k-date)").first().getAttribute("class")).toContain("d1");
    });
  });

  it("leads from a fact to its sentence and from the sentence to its facts", async () => {
    await withPage(SEEDS_PAGE, "", async ({ page }) => {
      await page.locator(".card.fact .pick").first().click();
      const id = await selected(page);
      expect(inHash(page).get("fact")).toBe(id);
      const evidence = page.locator(".ev.current").first();
      expect(await evidence.textContent()).toContain("I går ble regjeringens nye eksporthandlingsplan");
      // Three facts rest on the sentence: its number leads from one to the next, and round.
      const round = [id];
      for (let click = 0; click < 3; click++) {
        await page.locator(".ref.current").click();
        round.push(await selected(page));
      }
      expect(new Set(round).size).toBe(3);
      expect(round.at(-1)).toBe(id);
      // A mention says what it was read as, and picks the facts of its sentence.
      await page.locator("mark.k-amount").first().click();
      expect(await page.locator(".peek").textContent()).toContain("100 mill. kr");
      expect(await page.locator(".card.selected .type").textContent()).toBe("bevilgning");
    });
  });

  it("is usable by keyboard alone", async () => {
    await withPage(SEEDS_PAGE, "", async ({ page }) => {
      const shown = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.card')].map(card => card.dataset.id)",
      );
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      expect(await selected(page)).toBe(shown[1]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("k");
      expect(await selected(page)).toBe(shown[2]);
      expect(await page.evaluate("document.activeElement.closest('.card').dataset.id")).toBe(shown[2]);
      await page.keyboard.press("t");
      expect(await page.evaluate("document.activeElement.closest('#text') !== null")).toBe(true);
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.closest('#facts') !== null")).toBe(true);
      await page.keyboard.press("n");
      expect(await page.evaluate("document.activeElement.matches('mark')")).toBe(true);
      await page.keyboard.press("]");
      expect(inHash(page).get("article")).toBe("001_a376054ec5167a9c");
      await page.keyboard.press("/");
      await page.keyboard.type("jordan");
      await expect.poll(() => inHash(page).get("q")).toBe("jordan");
      await page.keyboard.press("Escape");
      expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
      await page.keyboard.press("j");
      await page.keyboard.press("Escape");
      expect(await page.locator(".card.selected").count()).toBe(0);
      await page.goBack();
      expect(inHash(page).get("article")).toBe("000_bef18efcfb78e23b");
    });
  });

  it("lets single keys be switched off", async () => {
    await withPage(SEEDS_PAGE, "", async ({ page }) => {
      await page.keyboard.press("?");
      await page.locator("#single-keys").uncheck();
      await page.keyboard.press("Escape");
      await page.keyboard.press("j");
      expect(await page.locator(".card.selected").count()).toBe(0);
    });
  });

  it("keeps filters in the address, so that a link opens the same view", async () => {
    let link = "";
    await withPage(SEEDS_PAGE, "", async ({ page }) => {
      expect(await hits(page)).toBe("29 fakta, 5 funn");
      await page.locator("#scope").selectOption("all");
      expect(await hits(page)).toBe("154 fakta, 24 funn");
      await page.locator("#type").selectOption("statement");
      await page.locator("#entity").fill("Leif Rune Skymoen");
      await page.keyboard.press("Tab");
      await page.locator('[data-kind="quote"]').click();
      await page.locator("#search").fill("helse");
      await expect.poll(() => inHash(page).get("q")).toBe("helse");
      link = new URL(page.url()).hash;
      expect([...inHash(page)]).toEqual([
        ["article", "000_bef18efcfb78e23b"],
        ["scope", "all"],
        ["type", "statement"],
        ["kind", "quote"],
        ["entity", "person:leif-rune-skymoen"],
        ["q", "helse"],
      ]);
    });
    await withPage(SEEDS_PAGE, link, async ({ page }) => {
      const found = await page.locator(".card").count();
      expect(found).toBeGreaterThan(0);
      for (const card of await page.locator(".card .pick").allTextContents())
        expect(card).toContain("Leif Rune Skymoen");
      expect(await page.locator("#type").inputValue()).toBe("statement");
      expect(await page.locator('[data-kind="quote"]').getAttribute("aria-pressed")).toBe("true");
      await page.getByRole("button", { name: "Nullstill filtre" }).click();
      expect(await hits(page)).toBe("154 fakta, 24 funn");
    });
  });

  it("opens a fact by its id, and tells a type of findings from the others", async () => {
    await withPage(SEEDS_PAGE, `#${LAUNCH}`, async ({ page }) => {
      expect(await selected(page)).toBe(LAUNCH);
      expect(await page.locator(".ev.current").first().textContent()).toContain(
        "Satsingen ble lansert 10. mars 2022",
      );
    });
    await withPage(SEEDS_PAGE, "#scope=all&type=arithmetic", async ({ page }) => {
      expect(await hits(page)).toBe("0 fakta, 1 funn");
    });
    await withPage(SEEDS_PAGE, "#%E0%A4%A", async ({ page }) => {
      expect(await page.locator(".card").count()).toBeGreaterThan(0);
    });
  });

  it("gives decisions as lines that outlive a reload", async () => {
    await withPage(SEEDS_PAGE, `#${LAUNCH}`, async ({ page }) => {
      await page.keyboard.press("c");
      const form = page.locator(".review-form");
      await form.getByLabel("dato").fill("2022-03-11");
      await form.getByLabel("Hvorfor").fill("dagen etter");
      await page.keyboard.press("Enter");
      expect(await form.locator(".problem").textContent()).toBe("Skriv hvem du er.");
      await form.getByLabel("Hvem", { exact: true }).fill("Kari Nordmann");
      await page.keyboard.press("Enter");
      expect(await page.locator(".card.selected .badge").textContent()).toBe("rettet");
      await page.keyboard.press("j");
      const rejected = await selected(page);
      await page.keyboard.press("r");
      await page.locator(".review-form").getByLabel("Hvorfor").fill("står ikke der");
      await page.keyboard.press("Enter");
      await page.reload();
      await page.getByRole("button", { name: /Avgjørelser/u }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".download").click(),
      ]);
      expect(download.suggestedFilename()).toBe("fact-decisions.jsonl");
      const lines = readFileSync(await download.path(), "utf8")
        .trimEnd()
        .split("\n");
      expect(await page.locator("#decision-lines").inputValue()).toBe(`${lines.join("\n")}\n`);
      const { facts } = JSON.parse(readFileSync(at("kb/knowledge-base.json"), "utf8")) as KnowledgeBase;
      const fact = facts.find(({ id }) => id === LAUNCH);
      const decisions = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(decisions.map((decision) => decision.fact)).toEqual([LAUNCH, rejected].sort());
      const { date, ...corrected } = decisions.find((decision) => decision.fact === LAUNCH) ?? {};
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/u);
      expect(corrected).toEqual({
        basis: {
          quote: fact?.evidence[0]?.quote,
          says: {
            object: fact?.object,
            predicate: fact?.predicate,
            qualifiers: fact?.qualifiers,
            subject: fact?.subject,
            type: fact?.type,
          },
        },
        by: "Kari Nordmann",
        correction: { qualifiers: { date: "2022-03-11" } },
        decision: "correct",
        fact: LAUNCH,
        why: "dagen etter",
      });
      for (const [index, line] of lines.entries())
        expect(Object.keys(JSON.parse(line) as object)).toEqual(Object.keys(decisions[index] ?? {}).sort());
      await page.keyboard.press("Escape");
      await page.locator("#status").selectOption("correct");
      expect(await hits(page)).toBe("1 faktum, 0 funn");
    });
  });

  it("lets a corrected fact be decided on again, on the basis that the rules gave", async () => {
    const folder = join(root, "again");
    const options = { seeds: at("seeds"), out: join(folder, "kb") };
    const [basis, why] = [{ quote: "", says: {} }, "dagen etter"];
    const kb = JSON.parse(readFileSync(at("kb/knowledge-base.json"), "utf8")) as KnowledgeBase;
    for (const { id, evidence, reviewed: _, ...says } of kb.facts) {
      if (id !== LAUNCH) continue;
      basis.quote = evidence[0]?.quote ?? "";
      basis.says = says;
    }
    const first = {
      ...{ basis, by: "Kari", correction: { qualifiers: { date: "2022-03-11" } } },
      ...{ date: "2026-11-20", decision: "correct", fact: LAUNCH, why },
    };
    const build = (line: string) =>
      buildFolder({ ...options, decisions: allDecisions(undefined, parseFactDecisions(line)) });
    await build(JSON.stringify(first));
    const file = join(folder, "report.html");
    writeReport(await report({ knowledgeBase: options.out, seeds: options.seeds }), file);
    await withPage(file, `#${LAUNCH}`, async ({ page }) => {
      const form = page.locator(".review-form");
      const decide = async (key: string, date?: string): Promise<Record<string, unknown>> => {
        await page.keyboard.press(key);
        if (date !== undefined) await form.getByLabel("dato").fill(date);
        await form.getByLabel("Hvem", { exact: true }).fill("Ola");
        await form.getByLabel("Hvorfor").fill("sett igjen");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: /Avgjørelser/u }).click();
        const line = await page.locator("#decision-lines").inputValue();
        await page.keyboard.press("Escape");
        const { reviewed } = await build(line);
        expect(reviewed.staleDecisions).toBe(0);
        return JSON.parse(line) as Record<string, unknown>;
      };
      // To accept it is to stand by the correction; the form begins with what the fact says now.
      expect(await decide("a")).toMatchObject({ basis, decision: "correct", correction: first.correction });
      await page.getByRole("button", { name: "Trekk tilbake" }).click();
      await page.keyboard.press("c");
      expect(await form.getByLabel("dato").inputValue()).toBe("2022-03-11");
      await page.keyboard.press("Escape");
      expect(await decide("c", "2022-03-12")).toMatchObject({
        basis,
        decision: "correct",
        correction: { qualifiers: { date: "2022-03-12" } },
      });
      // Once the build has honoured a decision, the fact tells of it once.
      const cards = page.locator(".card.selected .earlier");
      expect(await cards.count()).toBe(2);
      writeReport(await report({ knowledgeBase: options.out, seeds: options.seeds }), file);
      await page.reload();
      expect(await cards.allTextContents()).toEqual([expect.stringMatching(/rettet av Ola.*sett igjen/u)]);
      // Back to what the rules read.
      const back = await decide("c", "2022-03-10");
      expect(back).toMatchObject({ basis, decision: "accept" });
      expect(back).not.toHaveProperty("correction");
    });
  });

  it("works where the browser remembers nothing", async () => {
    const context = await browser.newContext({ locale: "nb-NO" });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    );
    await page.goto(`${pathToFileURL(SEEDS_PAGE).href}#${LAUNCH}`);
    await page.keyboard.press("a");
    await page.locator(".review-form").getByLabel("Hvem", { exact: true }).fill("Kari");
    await page.keyboard.press("Enter");
    expect(await page.locator(".card.selected .badge").textContent()).toBe("godtatt");
    await page.getByRole("button", { name: /Avgjørelser/u }).click();
    expect(await page.locator("dialog .problem").textContent()).toContain("husker ingenting");
    expect(errors).toEqual([]);
    await context.close();
  });

  it("prints the text and its facts, without controls", async () => {
    await withPage(SEEDS_PAGE, "", async ({ page }) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator("button:visible:not(.pick), input:visible, select:visible").count()).toBe(0);
      expect(await page.locator(".prose:visible, #facts:visible").count()).toBe(2);
      // What the screen keeps for later is counted.
      expect(await page.locator(".facts-pane .print-only:visible").allTextContents()).toEqual(["og 2 til"]);
      const ground = await page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
      expect(ground).toBe("rgb(255, 255, 255)");
      const sign = "getComputedStyle(document.querySelector('mark.k-amount'), '::after').content";
      expect(await page.evaluate(sign)).toBe('"kr"');
    });
  });
});

const HOSTILE = [
  '</title></script><script>window.__pwned = 1</script><img src=x onerror="window.__pwned = 2">',
  "",
  "Publisert 8. oktober 2020",
  "",
  'Regjeringen vil at ordningen "onmouseover="window.__pwned=3 styrkes med 20 millioner kroner. <svg onload=alert(1)> \u202Etxt.exe\u202C slutt',
  "",
  `– Vi vil ha ${"eksport ".repeat(130_000)}mer, sier Kari <b>Berge</b>, leder i Fjordenergi AS.`,
  "",
  "Klyngen har 12 ansatte.",
].join("\n");

describe.skipIf(executablePath === undefined)("a hostile article in a browser", () => {
  it("runs nothing, asks for nothing, and neither hangs nor breaks the layout", async () => {
    const folder = join(root, "hostile");
    mkdirSync(join(folder, "seeds"), { recursive: true });
    writeFileSync(join(folder, "seeds", "sak.txt"), HOSTILE);
    writeFileSync(join(folder, "seeds", "sak.meta.yaml"), "url: https://eksempel.no/sak\nlanguage: nob\n");
    await buildFolder({ seeds: join(folder, "seeds"), out: join(folder, "kb") });
    const file = join(folder, "report.html");
    writeReport(await report({ knowledgeBase: join(folder, "kb"), seeds: join(folder, "seeds") }), file);
    await withPage(file, "", async ({ page }) => {
      expect(await page.evaluate("window.__pwned")).toBeUndefined();
      expect(await page.locator(".prose img, .prose svg, .prose b, .prose script").count()).toBe(0);
      expect(await page.locator(".prose").textContent()).toContain("<img src=x onerror=");
      expect(await page.locator(".prose .sign").allTextContents()).toEqual(["RLO", "PDF"]);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      // The line of a megabyte is drawn in parts, as it is asked for.
      const drawn = async () => ((await page.locator(".prose").textContent()) ?? "").length;
      const before = await drawn();
      expect(before).toBeLessThan(100_000);
      await page.locator(".text-pane .more button").click();
      expect(await drawn()).toBeGreaterThan(before);
      // A link to the live page carries the words, encoded.
      await page.keyboard.press("j");
      for (const href of await page.evaluate<string[]>(
        "[...document.querySelectorAll('a.live')].map(link => link.href)",
      ))
        expect(href).toMatch(/^https:\/\/eksempel\.no\/sak#:~:text=[\w%.,~!*'()-]+$/u);
      expect(await page.evaluate("window.__pwned")).toBeUndefined();
    });
  });
});

/** More than the page shows at a time of anything; bench/report.mjs times more. */
const MANY = 120;

describe.skipIf(executablePath === undefined)("a report of many articles", () => {
  it("draws one article and a page of its facts, whatever there is", async () => {
    const folder = join(root, "many");
    mkdirSync(join(folder, "seeds"), { recursive: true });
    for (let number = 0; number < MANY; number++)
      writeFileSync(
        join(folder, "seeds", `sak-${String(number).padStart(3, "0")}.txt`),
        corpusArticle(number),
      );
    await buildFolder({ seeds: join(folder, "seeds"), out: join(folder, "kb") });
    const file = join(folder, "report.html");
    writeReport(await report({ knowledgeBase: join(folder, "kb"), seeds: join(folder, "seeds") }), file);
    await withPage(file, "#scope=all", async ({ page }) => {
      const nodes = () => page.evaluate<number>("document.querySelectorAll('body *:not(script)').length");
      expect(await page.locator(".article-head").count()).toBe(1);
      expect(await page.locator(".card").count()).toBeLessThanOrEqual(43);
      expect(await page.locator(".article").count()).toBe(40);
      expect(await nodes()).toBeLessThan(5_000);
      await page.getByRole("button", { name: "Neste", exact: true }).click();
      expect(await page.locator(".pager").textContent()).toContain("Side 2 av");
      await page.locator(".toggles .toggle").nth(1).click();
      expect(await nodes()).toBeLessThan(5_000);
    });
  });
});
