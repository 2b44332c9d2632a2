const BATAS_MS = 60_000;

/**
 * Asks again and again until the answer is yes.
 * @throws Error with the name when it stays no for a minute; the reason of the signal when that comes first
 */
export async function sampai(
  nama: string,
  benar: () => boolean | Promise<boolean>,
  batal?: AbortSignal,
): Promise<void> {
  const batas = performance.now() + BATAS_MS;
  while (!(await benar())) {
    batal?.throwIfAborted();
    if (performance.now() > batas) throw new Error(`Tidak pernah: ${nama}`);
    await sejenak(5);
  }
}

/** Lets go of the thread between two looks. @param ms milliseconds */
export const sejenak = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
