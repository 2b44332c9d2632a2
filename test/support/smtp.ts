import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of this machine that keeps what it is given. It needs no sign-in and takes no password. */
export interface SmtpUji {
  url: string;
  /** What arrived, in order. */
  surat: ParsedMail[];
  /** Addresses that it refuses for good, or for now. */
  tolak: Map<string, 450 | 550>;
  /** Nobody answers at the address any more. */
  mati(): Promise<void>;
  /** The same address answers again. */
  nyala(): Promise<void>;
}

/** Starts a mail server on a free port. */
export async function nyalakanSmtp(): Promise<SmtpUji> {
  const surat: ParsedMail[] = [];
  const tolak: SmtpUji['tolak'] = new Map();
  let server = buatServer(surat, tolak);
  await dengar(server, 0);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    surat,
    tolak,
    mati: () => new Promise<void>((resolve) => server.close(() => resolve())),
    nyala: () => {
      server = buatServer(surat, tolak);
      return dengar(server, port);
    },
  };
}

function buatServer(surat: ParsedMail[], tolak: SmtpUji['tolak']): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: (_, __, callback) => callback(Object.assign(new Error('wrong password'), { responseCode: 535 })),
    onRcptTo({ address }, _, callback) {
      const kode = tolak.get(address);
      if (kode === undefined) return callback();
      callback(Object.assign(new Error('no such mailbox'), { responseCode: kode }));
    },
    onData(stream, _, callback) {
      simpleParser(stream).then(
        (satu) => {
          surat.push(satu);
          callback();
        },
        (error: Error) => callback(error),
      );
    },
  });
}

function dengar(server: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
