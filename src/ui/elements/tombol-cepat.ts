/**
 * Keyboard moves: over the list of cases J goes down, K up, Enter opens, / searches; on the page of a case J and K lead
 * to the next and the one before.
 */
class PujaTombolCepat extends HTMLElement {
  #lepas = new AbortController();

  connectedCallback(): void {
    this.#lepas = new AbortController();
    document.addEventListener('keydown', (tekan) => this.#tekan(tekan), { signal: this.#lepas.signal });
  }

  disconnectedCallback(): void {
    this.#lepas.abort();
  }

  #tekan(tekan: KeyboardEvent): void {
    if (tekan.ctrlKey || tekan.metaKey || tekan.altKey || isMenulis(tekan.target)) return;
    const kunci = tekan.key.toLowerCase();
    if (kunci === 'j') this.#pindah(1);
    else if (kunci === 'k') this.#pindah(-1);
    else if (kunci === '/') document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    else if (kunci === 'enter' && tekan.target === document.body) this.#baris('.here')?.click();
    else return;
    tekan.preventDefault();
  }

  #pindah(arah: 1 | -1): void {
    const baris = [...(this.parentElement?.querySelectorAll('tbody tr') ?? [])];
    if (baris.length === 0) this.#keLaporan(arah === 1 ? 'next' : 'prev');
    const kini = baris.findIndex((satu) => satu.classList.contains('here'));
    const tujuan = baris[kini < 0 ? 0 : Math.min(Math.max(kini + arah, 0), baris.length - 1)];
    if (!tujuan) return;
    baris[kini]?.classList.remove('here');
    tujuan.classList.add('here');
    tujuan.querySelector('a')?.focus();
  }

  #keLaporan(rel: 'next' | 'prev'): void {
    // A key pressed by chance must not throw away what somebody has written.
    if (!adaTulisan()) this.parentElement?.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click();
  }

  #baris(pilihan: string): HTMLAnchorElement | null {
    return this.parentElement?.querySelector<HTMLAnchorElement>(`tbody ${pilihan} a`) ?? null;
  }
}

function isMenulis(sasaran: EventTarget | null): boolean {
  return sasaran instanceof Element && sasaran.matches('input, textarea, select, [contenteditable]');
}

function adaTulisan(): boolean {
  const kolom = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea');
  return [...kolom].some(
    (satu) => satu.value !== satu.defaultValue || ('checked' in satu && satu.checked !== satu.defaultChecked),
  );
}

customElements.define('puja-tombol-cepat', PujaTombolCepat);
