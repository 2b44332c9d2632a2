import { control, map, type Map as Peta, tileLayer } from 'leaflet';

const paling = { jauh: 5, dekat: 19 };

/** Street map whose middle is the point; moving it fills the form that accepts the point. */
class PetaLeaflet extends HTMLElement {
  #kabar = document.createElement('p');
  #ubinHilang = false;

  connectedCallback(): void {
    const kotak = document.createElement('div');
    kotak.className = 'leaflet-kotak';
    this.append(kotak);
    this.#siapkanKabar();
    const { lintang, bujur, zoom } = this.dataset;
    const peta = map(kotak, { attributionControl: false, zoomControl: false, scrollWheelZoom: false });
    peta.setView([Number(lintang), Number(bujur)], Number(zoom));
    this.#beriUbin(peta);
    const { teksDekat: zoomInTitle = '', teksJauh: zoomOutTitle = '' } = this.dataset;
    control.zoom({ zoomInTitle, zoomOutTitle }).addTo(peta);
    kotak.setAttribute('role', 'application');
    kotak.setAttribute('aria-label', this.dataset['teksNama'] ?? '');
    peta.on('click', ({ latlng }) => peta.panTo(latlng));
    peta.on('moveend', () => this.#isi(peta));
  }

  #beriUbin(peta: Peta): void {
    const { ubin = '' } = this.dataset;
    const lapis = tileLayer(ubin, { minZoom: paling.jauh, maxZoom: paling.dekat, referrerPolicy: 'origin' });
    lapis.on('tileerror', () => {
      this.#ubinHilang = true;
      this.#tulis(this.dataset['teksUbin'] ?? '');
    });
    lapis.addTo(peta);
  }

  /** Below the map, because the map itself hides what is larger than it. */
  #siapkanKabar(): void {
    const atribusi = document.createElement('p');
    atribusi.className = 'small muted';
    atribusi.textContent = this.dataset['atribusi'] ?? '';
    this.#kabar.className = 'small';
    this.#kabar.setAttribute('role', 'status');
    this.after(atribusi, this.#kabar);
  }

  #isi(peta: Peta): void {
    const { lat, lng } = peta.getCenter();
    const [lintang, bujur] = [angka(lat), angka(lng)];
    const isian = { lintang, bujur, 'dari-peta': `${lintang} ${bujur}`, peta: 'jalan', zoom: String(peta.getZoom()) };
    const form = document.getElementById('form-titik');
    if (!(form instanceof HTMLFormElement)) return;
    for (const [nama, nilai] of Object.entries(isian)) {
      const kolom = form.elements.namedItem(nama);
      if (kolom instanceof HTMLInputElement) kolom.value = nilai;
    }
    const { teksPosisi = '', teksUbin = '' } = this.dataset;
    const posisi = teksPosisi.replace('{lintang}', lintang).replace('{bujur}', bujur);
    this.#tulis(this.#ubinHilang ? `${posisi} ${teksUbin}` : posisi);
  }

  #tulis(teks: string): void {
    this.#kabar.textContent = teks;
  }
}

function angka(derajat: number): string {
  return derajat.toFixed(5).replace('.', ',');
}

customElements.define('puja-peta-leaflet', PetaLeaflet);
