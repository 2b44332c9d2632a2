import { isAPIError } from 'better-auth/api';

/**
 * Runs a call of the identity library.
 * @returns undefined when the library refuses what the person gave; faults of ours are thrown on
 */
export async function coba<T>(panggil: () => Promise<T>): Promise<T | undefined> {
  try {
    return await panggil();
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
}
