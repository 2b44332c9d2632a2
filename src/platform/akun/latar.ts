import type { Inti } from '../inti/index.ts';

/** Work whose answer the visitor must not wait for, so that the time of the answer tells nothing. */
export interface Latar {
  /** Failures go to the log. */
  kerjakan(nama: string, kerja: () => Promise<void>): void;
  /** Waits for what is under way. */
  selesai(): Promise<void>;
}

/** Begins with no work under way. */
export function createLatar(inti: Inti): Latar {
  const berjalan = new Set<Promise<void>>();
  return {
    kerjakan(nama, kerja) {
      const satu = kerja()
        .catch((err: unknown) => inti.log.error({ err, kerja: nama }, 'gangguan'))
        .finally(() => berjalan.delete(satu));
      berjalan.add(satu);
    },
    selesai: async () => void (await Promise.all(berjalan)),
  };
}
