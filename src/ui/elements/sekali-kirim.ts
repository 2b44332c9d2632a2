/** Rests the pressed button while its form is sent, and says so to readers. */
class SekaliKirim extends HTMLElement {
  #lepas = new AbortController();

  connectedCallback(): void {
    this.#lepas = new AbortController();
    const { signal } = this.#lepas;
    this.closest('form')?.addEventListener('submit', (peristiwa) => this.#kirim(peristiwa), { signal });
    // The back button may show the page from memory with its button still resting.
    window.addEventListener('pageshow', () => this.#pulihkan(), { signal });
  }

  disconnectedCallback(): void {
    this.#lepas.abort();
  }

  #kirim(peristiwa: Event): void {
    if (this.hasAttribute('data-jalan')) {
      peristiwa.preventDefault();
      return;
    }
    this.setAttribute('data-jalan', '');
    this.textContent = this.dataset.teks ?? '';
    // Later, because a disabled button would lose its own name and value in this post.
    setTimeout(() => this.#atur(true));
  }

  #pulihkan(): void {
    this.removeAttribute('data-jalan');
    this.textContent = '';
    this.#atur(false);
  }

  #atur(istirahat: boolean): void {
    const tombol = this.closest('form')?.querySelectorAll('button') ?? [];
    for (const satu of tombol) {
      if (istirahat && !satu.disabled) satu.setAttribute('data-istirahat', '');
      if (satu.hasAttribute('data-istirahat')) satu.disabled = istirahat;
      if (!istirahat) satu.removeAttribute('data-istirahat');
    }
  }
}

customElements.define('puja-sekali-kirim', SekaliKirim);
