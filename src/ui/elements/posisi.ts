const tungguMs = 10_000;
const cukupMeter = 20;

/** Button that asks the phone for its position and writes it into its form; never blocks the form. */
class Posisi extends HTMLElement {
  #kabar = document.createElement('span');
  #pantau = 0;
  #terbaik = 0;
  #batas: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (!('geolocation' in navigator) || this.childElementCount > 0) return;
    const tombol = document.createElement('button');
    Object.assign(tombol, { type: 'button', className: 'btn btn-2 btn-s' });
    tombol.textContent = this.dataset.tombol ?? '';
    tombol.addEventListener('click', () => this.#mulai());
    this.#kabar.className = 'small';
    this.#kabar.setAttribute('role', 'status');
    this.classList.add('cluster');
    this.append(tombol, this.#kabar);
  }

  #mulai(): void {
    this.#henti();
    this.#terbaik = Number.POSITIVE_INFINITY;
    this.#kabar.textContent = this.dataset.cari ?? '';
    // A first fix is often off by a kilometre; the phone gets some seconds for a better one.
    const dapat: PositionCallback = ({ coords }) => this.#dapat(coords);
    this.#pantau = navigator.geolocation.watchPosition(dapat, () => this.#selesai(), { enableHighAccuracy: true });
    this.#batas = setTimeout(() => this.#selesai(), tungguMs);
  }

  #dapat(titik: GeolocationCoordinates): void {
    if (titik.accuracy >= this.#terbaik) return;
    this.#terbaik = titik.accuracy;
    this.#isi('lintang', titik.latitude.toFixed(6));
    this.#isi('bujur', titik.longitude.toFixed(6));
    this.#isi('sumber', 'ponsel');
    this.#isi('akurasi', String(Math.ceil(titik.accuracy)));
    if (titik.accuracy <= cukupMeter) this.#selesai();
  }

  #selesai(): void {
    this.#henti();
    const { dapat = '', gagal = '' } = this.dataset;
    const meter = Math.ceil(this.#terbaik);
    this.#kabar.textContent = Number.isFinite(meter) ? dapat.replace('{m}', String(meter)) : gagal;
  }

  #henti(): void {
    navigator.geolocation.clearWatch(this.#pantau);
    clearTimeout(this.#batas);
  }

  #isi(nama: string, nilai: string): void {
    const kolom = this.closest('form')?.elements.namedItem(nama);
    if (kolom instanceof HTMLInputElement) kolom.value = nilai;
  }
}

customElements.define('puja-posisi', Posisi);
