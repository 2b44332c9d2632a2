import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A person at the keys: Tab, arrows, Enter, Space and typing, and nothing else. */
export interface PapanTik {
  isFokus(tujuan: Locator): Promise<boolean>;
  /** Goes on with Tab until this stands in focus; each stop on the way must be seen. */
  menuju(tujuan: Locator): Promise<void>;
  /** Goes to a link or button and presses Enter; waits for the page behind it. */
  tekan(tujuan: Locator): Promise<void>;
  /** Goes to a field and types; in a closed list this chooses what begins so. */
  tulis(tujuan: Locator, teks: string): Promise<void>;
  /** Goes to a group of choices and on with the arrow until this one is chosen. */
  pilih(tujuan: Locator): Promise<void>;
  /** Uses the skip link, which must be the first stop; afterwards the content begins. */
  lompat(): Promise<void>;
  /** After a faulty post: the link with these words comes before any field, and leads to the one it means. */
  perbaiki(kata: string | RegExp): Promise<void>;
}

/** More stops than any page of ours has: whoever needs them is caught in a trap. */
const PALING_BANYAK = 150;
const TUNGGU = { timeout: 15_000 };

/** @param page a page of `openBrowser()` */
export function papanTik(page: Page): PapanTik {
  const tik = (tombol: string) => page.keyboard.press(tombol);
  const fokus = page.locator(':focus');

  async function menuju(tujuan: Locator, hindari?: string): Promise<void> {
    await tujuan.waitFor({ state: 'attached' });
    for (let langkah = 0; !(await isFokus(tujuan)); langkah += 1) {
      if (langkah === PALING_BANYAK) throw new Error(`Tab never reaches ${tujuan}`);
      await tik('Tab');
      expect(await fokusTersembunyi(page), `focus on the way to ${tujuan}`).toBe('');
      if (hindari) expect(await fokus.and(page.locator(hindari)).count(), `stops before ${tujuan}`).toBe(0);
    }
  }

  return {
    isFokus,
    menuju,
    async tekan(tujuan) {
      await menuju(tujuan);
      const lama = await umurDokumen(page);
      await tik('Enter');
      await expect.poll(() => umurDokumen(page).catch(() => lama), TUNGGU).not.toBe(lama);
      await page.waitForLoadState();
    },
    async tulis(tujuan, teks) {
      await menuju(tujuan);
      await page.keyboard.type(teks);
    },
    async pilih(tujuan) {
      const kelompok = page.locator('form', { has: tujuan }).locator(`[name="${await tujuan.getAttribute('name')}"]`);
      const terpilih = kelompok.and(page.locator(':checked'));
      await menuju((await terpilih.count()) > 0 ? terpilih : kelompok.first());
      await tik('Space');
      for (let sisa = await kelompok.count(); !(await tujuan.isChecked()); sisa -= 1) {
        if (sisa === 0) throw new Error(`No arrow reaches ${tujuan}`);
        await tik('ArrowDown');
      }
    },
    async lompat() {
      await tik('Tab');
      expect(await isFokus(page.getByRole('link', { name: /^Langsung ke isi|^Skip to content/ }))).toBe(true);
      expect(await fokusTersembunyi(page)).toBe('');
      await tik('Enter');
      expect(await isFokus(page.getByRole('main'))).toBe(true);
    },
    async perbaiki(kata) {
      // The summary takes the focus by itself; whoever used the skip link before stands at the content, just above.
      await expect.poll(() => fokus.and(page.locator('[role=alert], main')).count(), TUNGGU).toBe(1);
      const tautan = page.getByRole('alert').getByRole('link', { name: kata });
      await menuju(tautan, 'input, select, textarea, button');
      await tik('Enter');
      expect(`#${await fokus.getAttribute('id')}`).toBe(await tautan.getAttribute('href'));
    },
  };
}

const isFokus = (tujuan: Locator) => tujuan.evaluate((satu) => satu === document.activeElement);

/** One document is told from the next by when it began. */
const umurDokumen = (page: Page) => page.evaluate(() => performance.timeOrigin);

/** Why the focus cannot be seen; empty when it can. */
function fokusTersembunyi(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fokus = document.activeElement;
    if (!fokus || fokus === document.body) return 'the focus left the page';
    const nama = fokus.outerHTML.slice(0, 120);
    const { outlineStyle, outlineWidth } = getComputedStyle(fokus);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no ring: ${nama}`;
    const { left, top, right, bottom } = fokus.getBoundingClientRect();
    const atas = document.elementFromPoint((left + right) / 2, Math.max(top, 0) + Math.min(bottom - top, 20) / 2);
    return atas !== null && (fokus.contains(atas) || atas.contains(fokus)) ? '' : `covered: ${nama}`;
  });
}
