/** Keyboard moves over the list of cases: J down, K up, Enter opens, / searches. */
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
    const kini = baris.findIndex((satu) => satu.classList.contains('here'));
    const tujuan = baris[kini < 0 ? 0 : Math.min(Math.max(kini + arah, 0), baris.length - 1)];
    if (!tujuan) return;
    baris[kini]?.classList.remove('here');
    tujuan.classList.add('here');
    tujuan.querySelector('a')?.focus();
  }

  #baris(pilihan: string): HTMLAnchorElement | null {
    return this.parentElement?.querySelector<HTMLAnchorElement>(`tbody ${pilihan} a`) ?? null;
  }
}

function isMenulis(sasaran: EventTarget | null): boolean {
  return sasaran instanceof Element && sasaran.matches('input, textarea, select, [contenteditable]');
}

customElements.define('puja-tombol-cepat', PujaTombolCepat);
