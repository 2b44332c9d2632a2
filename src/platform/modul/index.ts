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
}
