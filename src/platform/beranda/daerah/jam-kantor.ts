import type { Pengaturan } from '../../pemda/index.ts';
import type { TeksBeranda } from '../teks.ts';

/** Office hours in lines, days with the same hours together: `Senin–Kamis 08.00–15.30`. */
export function jamKantor(jamKerja: Pengaturan['jamKerja'], t: TeksBeranda['daerah']): string[] {
  const rentang: { dari: number; sampai: number; jam: string }[] = [];
  for (let hari = 1; hari <= 7; hari += 1) {
    const buka = jamKerja[String(hari)];
    if (!buka) continue;
    const jam = t.jam(buka.mulai, buka.selesai);
    const terakhir = rentang.at(-1);
    if (terakhir && terakhir.sampai === hari - 1 && terakhir.jam === jam) terakhir.sampai = hari;
    else rentang.push({ dari: hari, sampai: hari, jam });
  }
  const nama = (hari: number) => t.hari[hari - 1] ?? '';
  return rentang.map(({ dari, sampai, jam }) => `${nama(dari)}${sampai > dari ? `–${nama(sampai)}` : ''} ${jam}`);
}
