/** What a process holds and must let go, in whatever state its end finds it. */
export interface Berhenti {
  /**
   * Opens something and remembers how it is closed, also while it is still being opened. Once the end has begun it
   * gives no answer any more, so that nothing is opened after it.
   */
  buka<T>(terbuka: T | Promise<T>, tutup: (isi: T) => Promise<unknown>): Promise<T>;
  /** Closes everything, the newest first; what fails or takes too long keeps nothing else open. */
  tutup(): Promise<void>;
  /** Aborted when the end begins. */
  akhir: AbortSignal;
  /** Ends the process in peace on the signals by which one is asked to. */
  padaSinyal(): void;
}

const BATAS_MS = 10_000;

/** Keeps order between beginning and ending: either may come in the middle of the other. */
export function createBerhenti(): Berhenti {
  const daftar: (() => Promise<unknown>)[] = [];
  const mulai = new AbortController();
  let akhir: Promise<void> | undefined;

  async function tutupSemua(): Promise<void> {
    for (const satu of daftar)
      await dalamBatas(
        satu().catch((error: unknown) => console.error(error)),
        BATAS_MS,
      );
  }

  async function buka<T>(terbuka: T | Promise<T>, tutup: (isi: T) => Promise<unknown>): Promise<T> {
    const janji = Promise.resolve(terbuka);
    daftar.unshift(async () => {
      const hasil = await janji.then(
        (isi) => ({ isi }),
        () => undefined,
      );
      if (hasil) await tutup(hasil.isi);
    });
    const isi = await janji;
    return akhir ? new Promise<never>(() => undefined) : isi;
  }

  const tutup = () => {
    mulai.abort();
    akhir ??= tutupSemua();
    return akhir;
  };
  const keluar = async () => {
    if (akhir) return;
    await tutup();
    process.exit(0);
  };
  return {
    buka,
    tutup,
    akhir: mulai.signal,
    padaSinyal: () => {
      for (const sinyal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(sinyal, keluar);
    },
  };
}

/** Waits for the end of something, but no longer than this many milliseconds. */
export async function dalamBatas(janji: Promise<unknown>, ms: number): Promise<void> {
  let jam: NodeJS.Timeout | undefined;
  const habis = new Promise<void>((resolve) => {
    jam = setTimeout(resolve, ms);
  });
  await Promise.race([janji, habis]).finally(() => clearTimeout(jam));
}
