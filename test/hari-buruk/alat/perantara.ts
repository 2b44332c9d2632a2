import { once } from 'node:events';
import net from 'node:net';

/** Stands between the application and its database, and can be the outage. */
export interface Perantara {
  /** `host:port` to connect to. */
  alamat: string;
  /** Cuts every connection; new ones are closed at once, or accepted and never answered. */
  putus(cara: 'tolak' | 'diam'): void;
  pulih(): void;
  tutup(): Promise<void>;
}

/** @param tujuan address of the database server */
export async function createPerantara(tujuan: URL): Promise<Perantara> {
  const terbuka = new Set<net.Socket>();
  let keadaan: 'jalan' | 'tolak' | 'diam' = 'jalan';
  const catat = (socket: net.Socket) => {
    terbuka.add(socket);
    socket.on('error', () => undefined).on('close', () => terbuka.delete(socket));
    return socket;
  };
  const server = net.createServer((masuk) => {
    catat(masuk);
    if (keadaan === 'tolak') masuk.destroy();
    if (keadaan !== 'jalan') return;
    const keluar = catat(net.connect(Number(tujuan.port), tujuan.hostname));
    masuk.pipe(keluar).pipe(masuk);
    masuk.on('close', () => keluar.destroy());
    keluar.on('close', () => masuk.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const putusSemua = () => {
    for (const socket of terbuka) socket.destroy();
  };
  return {
    alamat: `127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    putus: (cara) => {
      keadaan = cara;
      putusSemua();
    },
    pulih: () => {
      if (keadaan === 'jalan') return;
      keadaan = 'jalan';
      putusSemua();
    },
    tutup: async () => {
      server.close();
      putusSemua();
      await once(server, 'close');
    },
  };
}
