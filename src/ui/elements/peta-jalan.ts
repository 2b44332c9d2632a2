/** Button that fetches the street map; nothing of it is loaded before the tap. */
class PetaJalan extends HTMLElement {
  #tombol = document.createElement('button');
  #kabar = document.createElement('p');

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    Object.assign(this.#tombol, { type: 'button', className: 'btn btn-2 btn-s' });
    this.#tombol.textContent = this.dataset['teksBuka'] ?? '';
    this.#tombol.addEventListener('click', () => this.#buka());
    this.#kabar.className = 'small';
    this.#kabar.setAttribute('role', 'status');
    this.#tulis('asal');
    this.append(this.#tombol, this.#kabar);
  }

  #buka(): void {
    const { gaya = '', skrip = '' } = this.dataset;
    this.#tombol.disabled = true;
    this.#tulis('memuat');
    const lembar = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: gaya });
    const program = Object.assign(document.createElement('script'), { src: skrip });
    // The map measures itself when it starts: its style sheet has to be there.
    lembar.addEventListener('load', () => document.head.append(program));
    program.addEventListener('load', () => this.#tampil());
    for (const berkas of [lembar, program]) berkas.addEventListener('error', () => this.#gagal(lembar, program));
    document.head.append(lembar);
  }

  #tampil(): void {
    const peta = document.createElement('puja-peta-leaflet');
    Object.assign(peta.dataset, this.dataset);
    this.#tombol.replaceWith(peta);
    this.#tulis('cara');
  }

  #gagal(...berkas: HTMLElement[]): void {
    for (const satu of berkas) satu.remove();
    this.#tombol.disabled = false;
    this.#tulis('gagal');
  }

  #tulis(nama: string): void {
    this.#kabar.textContent = this.getAttribute(`data-teks-${nama}`);
  }
}

customElements.define('puja-peta-jalan', PetaJalan);
