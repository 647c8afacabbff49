import { describe, expect, it } from 'vitest';
import {
  type AidFormData,
  aidForm,
  aidReceipt,
  CONFIRMATION_EXCLUSIONS,
  confirmationApplication,
  decisionNotice,
  meansDeclaration,
  mediationAgreement,
} from './index.ts';
import { drawPng } from './testing/draw-png.ts';
import { countInk, countMarginInk, listOverlaps, listUndrawn } from './testing/inspect.ts';
import { openPdf, type PrintedPdf } from './testing/open-pdf.ts';
import * as samples from './testing/sample-data.ts';

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function expectSound({ pages }: PrintedPdf): void {
  expect(pages.flatMap(listUndrawn)).toEqual([]);
  expect(pages.flatMap(listOverlaps)).toEqual([]);
  for (const page of pages) expect(countMarginInk(page, 54, 18)).toBe(0);
}

describe('what residents write', () => {
  it.each([
    ['2,000 characters without a space', '证'.repeat(2000), '证', 2000],
    ['2,000 full stops', '。'.repeat(2000), '。', 1900],
    ['a Latin word of 2,000 letters', 'w'.repeat(2000), 'w', 2000],
    ['2,000 rare characters beyond the basic plane', '𬭎'.repeat(2000), '𬭎', 2000],
    ['2,000 lines', '行\n'.repeat(2000), '行', 2000],
  ])('is printed whole and inside the page: %s', async (_what, facts, character, least) => {
    const printed = await openPdf(await aidForm({ ...samples.aidForm, facts }));
    expect(count(printed.text, character)).toBeGreaterThanOrEqual(least);
    expectSound(printed);
  });

  it('breaks inside a table cell too', async () => {
    const long = 'https://example.org/'.repeat(20);
    const applicant: AidFormData['applicant'] = { ...samples.aidForm.applicant, address: long, name: '长'.repeat(200), idNumber: '9'.repeat(100) };
    const materials = [{ title: 'M'.repeat(300), state: 'deferred' as const, note: '说'.repeat(1500) }];
    const printed = await openPdf(await aidForm({ ...samples.aidForm, applicant, materials }));
    expect(count(printed.text, '长')).toBe(200);
    expect(count(printed.text, 'M')).toBe(300);
    expect(count(printed.text, '说')).toBeGreaterThanOrEqual(1500);
    expectSound(printed);
  });

  it('never overflows a slip', async () => {
    const applicantName = `阿${'卜'.repeat(60)}`;
    const printed = await openPdf(await aidReceipt({ ...samples.aidReceipt, applicantName, matter: 'x'.repeat(200), accessCode: 'W'.repeat(40) }));
    const [page] = printed.pages;
    expect(page === undefined ? -1 : countMarginInk(page, 10, 8)).toBe(0);
    expect(count(printed.text, 'W')).toBe(40 + count('K7QM', 'W'));
    expect(printed.pages.flatMap(listUndrawn)).toEqual([]);
  });

  it('keeps 〓 for what the font lacks and says so once', async () => {
    const printed = await openPdf(await aidForm({ ...samples.aidForm, applicant: { ...samples.aidForm.applicant, name: '𠮷𬭎' }, facts: '他骂我😡' }));
    expect(printed.text).toContain('〓𬭎');
    expect(printed.text).toContain('他骂我〓');
    expect(count(printed.text, '请用笔补写')).toBe(1);
    expectSound(printed);
  });

  it('is text and nothing else: a path or an address in it is printed, not followed', async () => {
    const facts = 'file:///etc/passwd data:image/png;base64,AAAA http://127.0.0.1:9/x.png';
    expect((await openPdf(await aidForm({ ...samples.aidForm, facts }))).text.replace(/\s/g, '')).toContain(facts.replace(/\s/g, ''));
  });
});

describe('the marks of a page', () => {
  it('stand on every page of a draft made from sample data by a machine', async () => {
    const aiLabel = '内容由人工智能生成，仅供参考';
    const printed = await openPdf(await aidForm({ ...samples.aidForm, draft: true, sample: true, aiLabel }));
    for (const mark of ['草稿·供本人核对', '示例', aiLabel]) expect(count(printed.text, mark)).toBe(printed.pages.length);
    expectSound(printed);
  });

  it('are not lost when the label is long', async () => {
    const printed = await openPdf(await aidForm({ ...samples.aidForm, draft: true, aiLabel: '长标签'.repeat(60) }));
    expect(count(printed.text, '长标签')).toBeGreaterThan(50 * printed.pages.length);
    expectSound(printed);
  });

  it('call a sample a sample on a slip and a decision', async () => {
    expect((await openPdf(await aidReceipt({ ...samples.aidReceipt, sample: true }))).text).toContain('示例');
    expect((await openPdf(await decisionNotice({ ...samples.grant, sample: true }))).text).toContain('示例');
  });
});

describe('a signature', () => {
  it('is drawn where it was given', async () => {
    const signature = { name: '张三', signedAt: '2026-03-02T02:04:00Z' };
    const ink = async (image: Uint8Array | null): Promise<number> => {
      const { pages } = await openPdf(await meansDeclaration({ ...samples.meansDeclaration, signature: { ...signature, image } }));
      return pages.reduce((sum, page) => sum + countInk(page, { left: 0, top: 0, right: page.width, bottom: page.height }), 0);
    };
    expect((await ink(drawPng())) - (await ink(null))).toBeGreaterThan(400);
  });

  it('fails its paper, and no more, when it is damaged', async () => {
    const image = drawPng({ packed: Buffer.from('damaged') });
    await expect(meansDeclaration({ ...samples.meansDeclaration, signature: { name: '张三', signedAt: null, image } })).rejects.toThrow();
  });
});

describe('a page’s end', () => {
  it('never leaves a table’s headings alone', async () => {
    for (const lines of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const { pages } = await openPdf(await mediationAgreement({ ...samples.mediationAgreement, facts: '事实\n'.repeat(lines) }));
      const texts = pages.map(({ characters }) => characters.map(({ character }) => character).join(''));
      const page = texts.find((text) => text.includes('约定内容'));
      expect(page).toContain('物业公司修好');
    }
  });
});

describe('a box to tick', () => {
  it('stays beside its sentence wherever the page ends', async () => {
    for (const lines of [1, 2, 3, 4, 5, 6]) {
      const { pages } = await openPdf(await confirmationApplication({ ...samples.confirmationApplication, facts: '事实\n'.repeat(lines) }));
      for (const sentence of Object.values(CONFIRMATION_EXCLUSIONS)) {
        const inks = pages.flatMap((page) => {
          const first =
            page.characters[
              page.characters
                .map(({ character }) => character)
                .join('')
                .indexOf(sentence)
            ];
          return first === undefined ? [] : [countInk(page, { left: first.left - 40, right: first.left - 6, top: first.top - 6, bottom: first.bottom + 6 })];
        });
        expect(inks).toHaveLength(1);
        expect(inks[0]).toBeGreaterThan(40);
      }
    }
  });
});

describe('the file', () => {
  it('names itself, its language and its day, and nobody', async () => {
    const bytes = Buffer.from(await decisionNotice(samples.grant));
    const raw = bytes.toString('latin1');
    const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('latin1');
    expect(raw).toContain('/Lang (zh-CN)');
    expect(raw).toContain('D:20260302020500Z');
    expect(raw).toContain(utf16('给予法律援助决定书'));
    expect(raw).toContain(utf16('法律援助 示援决字'));
    expect(raw).not.toContain(utf16('张三'));
  });

  it('keeps the label of machine-written text', async () => {
    const raw = Buffer.from(await aidForm({ ...samples.aidForm, aiLabel: '生成' })).toString('latin1');
    expect(raw).toContain('/Keywords');
  });

  it('is the same, byte for byte, for the same data, whatever was printed before', async () => {
    const first = await aidReceipt({ ...samples.aidReceipt, format: 'a4' });
    await aidForm(samples.aidForm);
    expect(Buffer.from(await aidReceipt({ ...samples.aidReceipt, format: 'a4' })).equals(Buffer.from(first))).toBe(true);
  });

  it('comes out whole when many are printed at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => decisionNotice(samples.refusal)));
    for (const bytes of all) expect(Buffer.from(bytes).equals(Buffer.from(all[0] ?? []))).toBe(true);
  });
});
