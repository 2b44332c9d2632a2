import type { FastifyInstance } from 'fastify';
import type { NamaIkon } from '../../ui/index.ts';
import type { Inti } from '../inti/index.ts';
import type { TeksDwibahasa } from '../model/index.ts';

/** What a service, or a part of the network, declares to the platform. The platform reads it and never a name. */
export interface Modul {
  /** Its address: `/<pemda>/<id>`. */
  id: string;
  judul: TeksDwibahasa;
  /** One sentence for the region's page. */
  uraian: TeksDwibahasa;
  /** What the main button of the region's page says. */
  ajakan: TeksDwibahasa;
  ikon: NamaIkon;
  /** Modules whose `public.ts` it may use. */
  dependsOn: readonly string[];
  /** Folder of its own migrations; absent when the platform's tables are enough. */
  migrations?: string;
  /** The service model document that a region starts with; the loader checks it. */
  model: unknown;
  /** Its pages and acts. */
  register(app: FastifyInstance, inti: Inti, modul: Modul): void;
  /** Believable demo data, where `PUJA_DEMO` is on. */
  seed?(inti: Inti): Promise<void>;
  /** With which `npm run bench` measures. */
  bench?: ContohBench;
}

/** Usual contents of a complaint service. */
export interface ContohBench {
  /** Groups of kinds by which visitors filter. */
  jenis: readonly string[];
  /** A kind that is usual, and one that hardly any case has. */
  kategori: { biasa: string; langka: string };
  /** The state in which most cases are. */
  keadaanTerbanyak: string;
  /** What is typed into the search box: a common word, two of them, and one that is common among the open cases too. */
  cari: { umum: string; duaUmum: string; umumTerbuka: string };
  /** A filled form without its place and contact. */
  draf: Readonly<Record<string, unknown>>;
}
