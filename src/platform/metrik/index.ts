export { isDariMesinIni } from './mesin-ini.ts';
export { createMetrik, type Metrik } from './metrik.ts';
