export { type Akses, berakun, NAMA_PERAN, type Peran, publik, untukPeran } from './akses.ts';
export { awalan, kirimHalaman, type Tampilan } from './halaman.ts';
export { type Akun, type Petugas, pemdaOf, petugasOf } from './konteks.ts';
export { asalSendiri, isAman, lupakanPengunjung, pastikanPengunjung, periksaAsal, tokenForm } from './kue.ts';
export { registerRobots } from './robots.ts';
export { registerSehat } from './sehat.ts';
export { createServer, type PengenalAkun } from './server.ts';
export { tahan } from './tertahan.tsx';
