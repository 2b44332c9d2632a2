/** One text of a posted form; anything else is empty. */
export function teksOf(body: unknown, nama: string): string {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, nama)) return '';
  const nilai: unknown = Reflect.get(body, nama);
  return typeof nilai === 'string' ? nilai : '';
}
