import { KolomTeks } from '../../ui/index.ts';
import { PETUNJUK_SANDI } from './sandi-baru.form.ts';

/** The password to be. */
export function KolomSandiBaru({ galat }: { galat?: string | undefined }) {
  return (
    <KolomTeks
      nama="sandiBaru"
      label="Kata sandi baru"
      jenis="password"
      autocomplete="new-password"
      petunjuk={PETUNJUK_SANDI}
      galat={galat}
    />
  );
}
