import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { Typesetter, TypesettingError, TypesettingModule } from '@fristvakt/typesetting';
import type { TypesettingFault } from '@fristvakt/typesetting';
import { letter, paragraph } from '../support/paper/letters';

describe('typesetting as a part of the program', () => {
  let module: TestingModule;
  let typesetter: Typesetter;

  beforeAll(async () => {
    module = await Test.createTestingModule({ imports: [TypesettingModule] }).compile();
    typesetter = module.get(Typesetter);
  });

  const faultOf = async (work: Promise<Buffer>): Promise<TypesettingFault | undefined> => {
    const fault: unknown = await work.catch((error: unknown) => error);
    return fault instanceof TypesettingError ? fault.fault : undefined;
  };

  test('one typesetter makes both files', async () => {
    const [pdf, word] = [await typesetter.pdf(letter()), await typesetter.word(letter())];
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(word.subarray(0, 2).toString()).toBe('PK');
  });

  test('a letter that is too large is refused as either, and in a book', async () => {
    const large = letter({ blocks: [paragraph('å'.repeat(1_000_000))] });
    expect(await faultOf(typesetter.pdf(large))).toBe('too-large');
    expect(await faultOf(typesetter.word(large))).toBe('too-large');
    expect(await faultOf(typesetter.book([large], 'Bok'))).toBe('too-large');
  });

  test('when the program ends, nothing is set any more', async () => {
    await module.close();
    expect(await faultOf(typesetter.pdf(letter()))).toBe('closed');
  });
});
