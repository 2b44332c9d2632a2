import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import type { AlamatS3 } from './alamat-s3.ts';
import { listFolderS3 } from './daftar-folder-s3.ts';
import type { Wadah } from './wadah.ts';

const SAMBUNG_MS = 5000;
/** A server that says nothing for so long is taken for gone; it is asked twice, since a page waits. */
const DIAM_MS = 10_000;

/** flydrive's driver for buckets, where it must behave as the disk does. */
class EmberDriver extends S3Driver {
  /**
   * Whole before it answers: what breaks is an error here, and a slow reader holds no connection to the bucket.
   * What is read is a picture that we made, a few hundred kilobytes.
   */
  override async getStream(key: string): Promise<Readable> {
    return Readable.from(Buffer.from(await this.getBytes(key)));
  }

  /** Some servers answer 404 where S3 says that all is well. */
  override async delete(key: string): Promise<void> {
    await super.delete(key).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'NoSuchKey')) throw error;
    });
  }
}

/** Opens a bucket, path style; nothing is asked of it before the first file. */
export function bukaEmber(alamat: AlamatS3): Wadah {
  const client = new S3Client({
    endpoint: alamat.titik,
    region: alamat.region,
    forcePathStyle: true,
    credentials: { accessKeyId: alamat.akses, secretAccessKey: alamat.rahasia },
    // Servers that do not know the newer checksums store their trailer as part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: SAMBUNG_MS, socketTimeout: DIAM_MS },
  });
  // Buckets without lists of rights refuse a request that names one; who may read is the bucket's own setting.
  const driver = new EmberDriver({ client, bucket: alamat.ember, visibility: 'private', supportsACL: false });
  return {
    disk: new Disk(driver),
    daftarFolder: (pemdaId, pilihan) => listFolderS3(client, alamat.ember, pemdaId, pilihan),
  };
}
