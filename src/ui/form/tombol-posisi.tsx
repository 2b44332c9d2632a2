import { h, type JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** Props of `TombolPosisi`: the point so far, degrees WGS 84 and accuracy in metres, as posted. */
export interface TombolPosisiProps {
  lintang?: string | undefined;
  bujur?: string | undefined;
  akurasi?: string | undefined;
  /** The form shows its own fields for latitude and longitude. */
  kolomTampak?: boolean | undefined;
}

/**
 * Hidden inputs `lintang`, `bujur` and `akurasi`, and the place where the script puts a button that
 * asks the phone for its position. Without script there is no button and the form works.
 */
export function TombolPosisi(props: TombolPosisiProps): JSX.Element {
  const t = teksKini();
  return (
    <div>
      {!props.kolomTampak && (
        <>
          <input type="hidden" name="lintang" value={props.lintang ?? ''} />
          <input type="hidden" name="bujur" value={props.bujur ?? ''} />
        </>
      )}
      <input type="hidden" name="akurasi" value={props.akurasi ?? ''} />
      {h('puja-posisi', {
        'data-tombol': t.posisiAmbil,
        'data-cari': t.posisiCari,
        'data-dapat': t.posisiDapat,
        'data-gagal': t.posisiGagal,
      })}
    </div>
  );
}
