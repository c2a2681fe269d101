import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { smsParts } from '../../message/sms-parts';
import { fuzzSeed, numbersFrom } from '../support/random';

const gsm = '@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà\n^{}\\[~]|€';

describe('smsParts', () => {
  it.each([
    ['nothing', '', 0],
    ['one letter', 'a', 1],
    ['a full message', 'a'.repeat(160), 1],
    ['one letter more', 'a'.repeat(161), 2],
    ['a double letter at the end of a part, behind another', `€${'a'.repeat(150)}€${'a'.repeat(152)}`, 3],
    ['two full parts', 'a'.repeat(306), 2],
    ['two full parts and a letter', 'a'.repeat(307), 3],
    ['a full message of letters that count twice', '€'.repeat(80), 1],
    ['one of these more', '€'.repeat(81), 2],
    ['one of these where a part ends, undivided', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['a full message in Unicode', 'ç'.repeat(70), 1],
    ['one letter more in Unicode', 'ç'.repeat(71), 2],
    ['two full parts in Unicode', 'ç'.repeat(134), 2],
    ['an emoji where a part ends, undivided', `${'ç'.repeat(66)}👍${'ç'.repeat(66)}`, 3],
    ['an emoji in a message that is full with it', `${'a'.repeat(68)}👍`, 1],
    ['line breaks', 'a\n'.repeat(80), 1],
  ])('counts %s', (_, text, parts) => {
    expect(smsParts(text).parts).toBe(parts);
  });

  it.each([
    ['Hola, ¿qué tal, señor Núñez?', ['ú']],
    ['ação, João', ['ç', 'ã']],
    ['güneş çiçek İzmir', ['ş', 'ç', 'İ']],
    ['à é ñ ü ö ä ß Ç', []],
    ['“quoted”… – 👍', ['“', '”', '…', '–', '👍']],
    ['a\u00A0b', ['\u00A0']],
    [gsm, []],
  ])('names the letters of %j that are not in the GSM alphabet', (text, foreign) => {
    expect(smsParts(text).foreign).toEqual(foreign);
  });

  it('counts random texts as a published calculator does', () => {
    const random = numbersFrom(fuzzSeed);
    for (let run = 0; run < 500; run += 1) {
      const text = randomText(random);
      const { segmentsCount } = new SegmentedMessage(text);
      expect(smsParts(text).parts, `FUZZ_SEED=${fuzzSeed}, ${JSON.stringify(text)}`).toBe(
        text === '' ? 0 : segmentsCount,
      );
    }
  });
});

/** Texts around the lengths at which another part begins, in one alphabet or in both. */
function randomText(random: () => number): string {
  const letters = [...Array.from(gsm), ...(random() < 0.5 ? ['ç', 'ş', '“', '👍', 'я'] : [])];
  const length = Math.floor(random() * 340);
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
}
