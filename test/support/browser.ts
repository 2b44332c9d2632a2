import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';

/** How the visitor comes: with scripts or without, on a phone (360) or a desk (1280), in CSS pixels. */
export interface Visitor {
  js: boolean;
  width: 360 | 1280;
  colorScheme?: 'light' | 'dark';
}

/** A fault of accessibility, short enough to read in a failed test. */
export interface AxeViolation {
  id: string;
  help: string;
  nodes: string[];
}

const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const scriptless = new WeakMap<Page, Visitor>();
let launched: Promise<Browser> | undefined;

/**
 * The browser of one journey file; call it at the top of the file. It starts with the first page and ends with the
 * file. Each test gets fresh contexts, and fails when a page logged an error, threw, broke the content security
 * policy, missed a resource or answered 5xx.
 */
export function openBrowser(): { newPage: (visitor: Visitor) => Promise<Page> } {
  let contexts: BrowserContext[] = [];
  let problems: string[] = [];

  afterEach(async () => {
    const seen = problems;
    await Promise.all(contexts.map((context) => context.close()));
    [contexts, problems] = [[], []];
    expect(seen, 'problems that the browser saw').toEqual([]);
  });
  afterAll(async () => (await launched)?.close());

  return {
    async newPage(visitor) {
      launched ??= launch();
      const context = await (await launched).newContext(contextOptions(visitor));
      contexts.push(context);
      const page = await context.newPage();
      watch(page, problems);
      if (!visitor.js) scriptless.set(page, visitor);
      return page;
    },
  };
}

/**
 * Looks for breaches of WCAG 2.2 A and AA and of axe's best practice; expect the empty list.
 * @param rules ids of axe, to look at these alone
 */
export async function axe(page: Page, rules?: string[]): Promise<AxeViolation[]> {
  const visitor = scriptless.get(page);
  if (!visitor) return analyze(page, rules);
  const twin = await openTwin(page, visitor);
  const found = await analyze(twin, rules);
  await twin.context().close();
  return found;
}

/**
 * What makes a page scroll sideways on the visitor's screen; expect the empty list. The window itself is no measure: a
 * phone zooms out until everything fits.
 */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width);
    return [`${scrollWidth} px`, ...wide.slice(-3).map((one) => one.outerHTML.slice(0, 160))];
  }, page.viewportSize()?.width ?? 0);
}

async function analyze(page: Page, rules?: string[]): Promise<AxeViolation[]> {
  // Without frames there is nothing to gather, and what passed need not be listed: both take longer than the look.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(accessibility)).analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html) }));
}

// axe is a script itself: it looks at the same document in a page where nothing but axe may run.
async function openTwin(page: Page, visitor: Visitor): Promise<Page> {
  const body = await page.content();
  const context = await (await launched)?.newContext(contextOptions({ ...visitor, js: true }));
  if (!context) throw new Error('axe needs a page of openBrowser()');
  await context.addCookies(await page.context().cookies());
  await context.route('**', (route) =>
    route.request().resourceType() === 'script' ? route.abort() : route.continue(),
  );
  await context.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  const twin = await context.newPage();
  await twin.goto(page.url());
  return twin;
}

function launch(): Promise<Browser> {
  const { env, ...options } = inject('browser');
  return chromium.launch({ ...options, env: { ...process.env, ...env }, headless: true });
}

function contextOptions({ js, width, colorScheme = 'light' }: Visitor) {
  const phone = width === 360;
  return {
    javaScriptEnabled: js,
    viewport: { width, height: phone ? 740 : 800 },
    hasTouch: phone,
    isMobile: phone,
    colorScheme,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
  };
}

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // Chrome also logs a form that was answered 422; statuses are judged below.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (response.status() >= (isPage ? 500 : 400)) problems.push(`${response.status()} from ${response.url()}`);
  });
}
