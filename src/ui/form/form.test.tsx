import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { tulis } from '../tulis.ts';
import { Form } from './form.tsx';
import { KolomPilih, KolomRadio } from './kolom-pilihan.tsx';
import { KolomTanggal } from './kolom-tanggal.tsx';
import { KolomArea, KolomTeks } from './kolom-teks.tsx';
import { KotakCari } from './kotak-cari.tsx';
import { LangkahForm } from './langkah-form.tsx';
import { RingkasanGalat } from './ringkasan-galat.tsx';
import { TombolPosisi } from './tombol-posisi.tsx';

const render = (vnode: VNode): string => tulis(vnode);

test('a faulty column ties its hint and its error to the control', () => {
  const html = render(<KolomTeks nama="ponsel" label="Nomor" petunjuk="Contoh" galat="Kurang 2 angka" nilai="08" />);
  expect(html).toContain('<div class="field bad"><label for="ponsel">Nomor</label>');
  expect(html).toContain('aria-describedby="ponsel-h ponsel-e"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('<span class="hide">Kesalahan: </span>Kurang 2 angka');
});

test('a column without hint or error carries no empty reference', () => {
  expect(render(<KolomTeks nama="a" label="A" />)).not.toContain('aria-');
});

test('the token stands before the files of a form', () => {
  const html = render(
    <Form csrf="abc" berkas>
      <input type="file" />
    </Form>,
  );
  expect(html).toContain('enctype="multipart/form-data"');
  expect(html.indexOf('name="_csrf"')).toBeLessThan(html.indexOf('type="file"'));
});

test('values of a faulty post are kept', () => {
  expect(render(<KolomArea nama="c" label="C" nilai={'satu\ndua <b>'} />)).toContain('satu\ndua &lt;b></textarea>');
  const pilih = render(
    <KolomPilih nama="k" label="K" nilai="b" pilihan={[{ judul: 'G', pilihan: [{ nilai: 'b', teks: 'B' }] }]} />,
  );
  expect(pilih).toMatch(/<optgroup label="G"><option [^>]*selected[^>]*>B</);
  expect(render(<KolomTanggal nama="m" label="M" nilai={{ bulan: '13' }} />)).toMatch(/id="m-bulan"[^>]*value="13"/);
});

test('an error link of a group lands on its first control', () => {
  expect(render(<KolomRadio nama="r" label="R" pilihan={[{ nilai: '1', teks: 'Ya' }]} />)).toContain('id="r"');
  expect(render(<KolomTanggal nama="m" label="M" />)).toMatch(/<input[^>]*id="m"[^>]*name="m-hari"/);
});

test('only the wrong part of a date is marked', () => {
  const html = render(<KolomTanggal nama="m" label="M" galat="Tulis bulan" galatBagian={['bulan']} />);
  expect(html.match(/aria-invalid/g)).toHaveLength(1);
});

test('the summary links to each faulty column and says what was kept', () => {
  const html = render(<RingkasanGalat galat={[{ id: 'ponsel', teks: 'Kurang' }]} />);
  expect(html).toContain('role="alert"');
  expect(html).toContain('<a href="#ponsel">Kurang</a>');
  expect(html).toContain('tetap tersimpan');
  expect(render(<RingkasanGalat galat={[]} />)).toBe('');
});

test('the steps are one sentence for a reader', () => {
  const html = render(<LangkahForm langkah={['Jenis', 'Tempat', 'Foto']} kini={2} />);
  expect(html).toContain('<p class="hide">Langkah 2 dari 3: Tempat</p>');
  expect(html).toContain('<li class="done"><span>Jenis</span></li><li class="now">2 dari 3: Tempat</li><li>');
});

test('the search box is a GET form with a label, also when the label is hidden', () => {
  const html = render(<KotakCari action="/cari" label="Cari nomor" nilai="a&b" labelTersembunyi ikon />);
  expect(html).toContain('<label class="hide" for="cari">Cari nomor</label>');
  expect(html).toContain('value="a&amp;b"');
  expect(html).not.toContain('method');
});

test('without script the position button is only three hidden columns', () => {
  const html = render(<TombolPosisi lintang="-10.1" />);
  expect(html.match(/type="hidden"/g)).toHaveLength(3);
  expect(html).not.toContain('<button');
});

test('a select with a long choice says so, for browsers that cannot grow the box', () => {
  const pilih = (teks: string) =>
    tulis(<KolomPilih nama="unit" label="Unit" pilihan={[{ judul: 'Dinas', pilihan: [{ nilai: 'a', teks }] }]} />);
  expect(pilih('Bidang Bina Marga')).toContain('class="input"');
  expect(pilih('Bidang Pemeliharaan Jalan dan Jembatan')).toContain('class="input input-long"');
});
