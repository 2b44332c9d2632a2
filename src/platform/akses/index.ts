export { isPunyaPeran, salinKeanggotaan } from './keanggotaan.ts';
export { beriPeran, cabutPeran } from './peran.command.ts';
export { findPetugas } from './peran.query.ts';
