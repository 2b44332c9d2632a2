import pengaduan from './pengaduan.json' with { type: 'json' };

/** The complaint model that the platform ships for pekerjaan umum, unchecked: `loadModel` of the platform reads it. */
export const modelPengaduan: unknown = pengaduan;
