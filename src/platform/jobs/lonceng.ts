/** A wait that can be cut short; a ring while nobody waits is kept. */
export function createLonceng() {
  let bangun: (() => void) | undefined;
  let berbunyi = false;
  return {
    bunyi() {
      berbunyi = true;
      bangun?.();
    },
    async tunggu(ms: number): Promise<void> {
      if (!berbunyi) {
        await new Promise<void>((resolve) => {
          const jam = setTimeout(resolve, ms);
          bangun = () => {
            clearTimeout(jam);
            resolve();
          };
        });
      }
      bangun = undefined;
      berbunyi = false;
    },
  };
}
