export { lipatStatistik } from './lipat-statistik.job.ts';
export { pindahkanStatistik, type Tercatat } from './pindahkan.command.ts';
export { type RingkasanStatistik, readStatistik } from './statistik.query.ts';
