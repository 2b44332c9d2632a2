import type { TestProject } from 'vitest/node';
import { type BrowserLaunch, findBrowser } from '../../scripts/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How to launch the browser of this machine, for `inject('browser')`; only journeys have it. */
    browser: BrowserLaunch;
  }
}

/** Finds and unpacks the browser before any worker starts; vitest calls it only when a journey runs. */
export default async function provideBrowser(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}
