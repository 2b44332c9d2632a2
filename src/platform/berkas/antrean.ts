/**
 * A gate that lets a number of tasks run at a time; the others wait in the order they came.
 * @param tempat how many run at once
 * @returns a function that runs a task when its turn comes and gives what the task gives
 */
export function createAntrean(tempat: number): <T>(tugas: () => Promise<T>) => Promise<T> {
  const penunggu: (() => void)[] = [];
  let bebas = tempat;

  async function enter(): Promise<void> {
    if (bebas > 0) bebas -= 1;
    else await new Promise<void>((lanjut) => penunggu.push(lanjut));
  }

  // The place of a finished task goes straight to the next in line, so that nobody overtakes.
  function leave(): void {
    const berikut = penunggu.shift();
    if (berikut) berikut();
    else bebas += 1;
  }

  return async (tugas) => {
    await enter();
    try {
      return await tugas();
    } finally {
      leave();
    }
  };
}
