/** Something that a zip says of an entry beyond what every zip does. */
export interface ExtraField {
  id: number;
  data: Buffer;
}

/** The fields in a stretch of bytes; nothing where they do not fill it, as yauzl and others would read past its end. */
export function extraFieldsIn(bytes: Buffer): ExtraField[] | undefined {
  const fields: ExtraField[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > bytes.length) return undefined;
    fields.push({ id: bytes.readUInt16LE(at), data: bytes.subarray(at + 4, end) });
    at = end;
  }
  return at === bytes.length ? fields : undefined;
}
