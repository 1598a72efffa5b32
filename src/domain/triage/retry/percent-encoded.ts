const hex = '0123456789ABCDEF';

/** The bytes of a name, URL-encoded: letters, digits and `-_.~` stay, and one further byte if it is given. */
export function percentEncoded(name: Uint8Array, kept?: number): Uint8Array {
  const encoded = new Uint8Array(3 * name.length);
  let length = 0;
  for (const byte of name) {
    if (byte === kept || isUnreserved(byte)) encoded[length++] = byte;
    else {
      encoded[length++] = 37;
      encoded[length++] = hex.charCodeAt(byte >> 4);
      encoded[length++] = hex.charCodeAt(byte & 15);
    }
  }
  return encoded.subarray(0, length);
}

function isUnreserved(byte: number): boolean {
  return (
    (byte >= 48 && byte <= 57) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 97 && byte <= 122) ||
    byte === 45 ||
    byte === 46 ||
    byte === 95 ||
    byte === 126
  );
}
