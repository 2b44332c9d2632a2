import type { JSX } from 'preact';
import { IconState } from '../icons/icon.tsx';
import type { NamaBentuk } from '../icons/simbol.ts';

type Rupa = readonly [kelas: string, gambar: NamaBentuk];

const rupaLencana = {
  baru: ['b-open', 'new'],
  terbuka: ['b-open', 'open'],
  menunggu: ['b-wait', 'wait'],
  selesai: ['b-done', 'done'],
  ditutup: ['', 'no'],
  duplikat: ['', 'dup'],
  bahaya: ['b-risk', 'risk'],
} as const satisfies Record<string, Rupa>;

const rupaJam = {
  pai1: ['', 'pie1'],
  pai2: ['', 'pie2'],
  pai3: ['', 'pie3'],
  'hari-ini': ['c-soon', 'today'],
  lewat: ['c-late', 'late'],
  berhenti: ['', 'wait'],
  selesai: ['c-done', 'done'],
} as const satisfies Record<string, Rupa>;

/** Shape of a state: from its phase and outcome, never from its word. */
export type BentukLencana = keyof typeof rupaLencana;

/** Shape of a clock: share used (pai1 quarter, pai2 half, pai3 three quarters), or its condition. */
export type BentukJam = keyof typeof rupaJam;

/** State badge: shape, colour and word. */
export function Lencana({ bentuk, teks }: { bentuk: BentukLencana; teks: string }): JSX.Element {
  const [kelas, gambar] = rupaLencana[bentuk];
  return (
    <span class={`badge ${kelas}`.trim()}>
      <IconState nama={gambar} />
      {teks}
    </span>
  );
}

/** Clock as a sentence, such as "Sisa 7 hari kerja". */
export function JamTeks({ bentuk, teks }: { bentuk: BentukJam; teks: string }): JSX.Element {
  const [kelas, gambar] = rupaJam[bentuk];
  return (
    <span class={`clock ${kelas}`.trim()}>
      <IconState nama={gambar} />
      {teks}
    </span>
  );
}

/** Dot of a timeline, in the shape of a state. */
export function TitikLini({ bentuk }: { bentuk: BentukLencana }): JSX.Element {
  return <IconState nama={rupaLencana[bentuk][1]} titik />;
}

/** Small plain tag, such as "Hanya petugas". */
export function Label({ teks }: { teks: string }): JSX.Element {
  return <span class="tag">{teks}</span>;
}
