import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';

let meja: MejaUji;

beforeAll(async () => {
  const model = modelKecil();
  model.templat.push({ id: 'kabar-selesai', judul: 'Kabar: selesai', isi: 'Sudah baik.', untuk: ['selesaikan'] });
  model.alur.peralihan.find(({ id }) => id === 'tolak')?.isian.push({ kolom: 'pesan', wajib: false });
  meja = await buatMejaUji({}, { model });
});
afterAll(() => meja.close());

test('an answer template is offered for the acts for which it is meant, and for all when it names none', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  const { body } = await meja.buka(meja.operator, alamatLaporan(kasusId));
  const pilihan = (peralihan: string) => {
    const form = new RegExp(`action="[^"]*/aksi/${peralihan}[?"].*?</form>`, 's').exec(body)?.[0] ?? '';
    return ['terima-kasih', 'kabar-selesai'].filter((id) => form.includes(`value="${id}"`));
  };
  expect(pilihan('selesaikan')).toEqual(['terima-kasih', 'kabar-selesai']);
  expect(pilihan('tolak')).toEqual(['terima-kasih']);
});
