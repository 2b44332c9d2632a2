import type { Inti } from '../inti/index.ts';
import type { Auth } from './auth.ts';
import type { Latar } from './latar.ts';
import type { Pengenal } from './pengenal.ts';

/** What the pages of this room share. */
export interface Ruang {
  inti: Inti;
  auth: Auth;
  pengenal: Pengenal;
  latar: Latar;
}
