import { startFauxqs } from 'fauxqs';

export interface EmberUji {
  /** The address for `STORAGE_URL`. */
  url: string;
  kosongkan(): void;
  close(): Promise<void>;
}

const EMBER = 'foto-uji';

/** A bucket in this process; it holds its files in memory and checks no signature. */
export async function buatEmberUji(): Promise<EmberUji> {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  server.createBucket(EMBER);
  return {
    url: `s3://kunci:rahasia@127.0.0.1:${server.port}/${EMBER}?region=us-east-1&tls=0`,
    kosongkan: () => server.emptyBucket(EMBER),
    close: () => server.stop(),
  };
}
