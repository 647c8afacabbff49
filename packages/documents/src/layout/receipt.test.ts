import { describe, expect, it } from 'vitest';
import { aidReceipt, mediationReceipt } from '../index.ts';
import { countInk, findInkBox, listRuns } from '../testing/inspect.ts';
import { openPdf, type PrintedPage, SCALE } from '../testing/open-pdf.ts';
import * as samples from '../testing/sample-data.ts';

const POINTS_PER_MM = 72 / 25.4;

async function openSlip(statusUrl = samples.aidReceipt.statusUrl): Promise<PrintedPage> {
  const { pages } = await openPdf(await aidReceipt({ ...samples.aidReceipt, statusUrl }));
  const [page] = pages;
  if (page === undefined) throw new Error('A slip has one page.');
  return page;
}

/** The code stands between the day of the decision and its caption. */
function findCode(page: PrintedPage) {
  const line = page.characters.map(({ character }) => character).join('');
  const caption = page.characters[line.indexOf('扫码查进度')];
  const day = page.characters[line.indexOf('（星期一）')];
  if (caption === undefined || day === undefined) throw new Error('The slip lacks its lines.');
  return findInkBox(page, { left: 0, right: page.width, top: day.bottom + 4, bottom: caption.top });
}

describe('a slip', () => {
  it('is 80 mm wide and as long as what it says', async () => {
    const page = await openSlip();
    expect(page.width / SCALE / POINTS_PER_MM).toBeCloseTo(80, 0);
    const { pages } = await openPdf(await aidReceipt({ ...samples.aidReceipt, materials: [...samples.aidReceipt.materials, ...samples.aidReceipt.materials] }));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.height).toBeGreaterThan(page.height + 60);
  });

  it('ends soon after its last line', async () => {
    const page = await openSlip();
    const last = Math.max(...page.characters.map(({ bottom }) => bottom));
    expect((page.height - last) / SCALE).toBeLessThan(40);
  });

  it('carries a square code with its three corners and a quiet zone', async () => {
    const page = await openSlip();
    const code = findCode(page);
    const side = code.right - code.left;
    expect(side / SCALE / POINTS_PER_MM).toBeGreaterThan(30);
    expect(Math.abs(side - (code.bottom - code.top))).toBeLessThanOrEqual(2);
    expect(countInk(page, code) / side ** 2).toBeGreaterThan(0.35);
    expect(countInk(page, code) / side ** 2).toBeLessThan(0.65);
    const [module = 0, ...rest] = listRuns(page, Math.round(code.top + (side * 3.5) / 29), code.left, code.left + Math.round((side * 8) / 29)).slice(0, 5);
    expect(rest.map((run) => Math.round(run / module))).toEqual([1, 3, 1, 1]);
    const quiet = 4 * module - 1;
    expect(countInk(page, { ...code, top: code.top - quiet, bottom: code.top - 1 })).toBe(0);
    expect(countInk(page, { ...code, left: code.left - quiet, right: code.left - 1 })).toBe(0);
  });

  it('keeps its code legible for a long address', async () => {
    const page = await openSlip(`https://example.org/status?receiptNo=${'A1'.repeat(40)}`);
    const code = findCode(page);
    expect(code.right).toBeLessThan(page.width - 10 * SCALE);
    expect((code.right - code.left) / SCALE / POINTS_PER_MM).toBeGreaterThan(30);
  });

  it('shows another code for another address', async () => {
    const [first, second] = [await openSlip(), await openSlip('https://example.org/status?receiptNo=FY202603020002')];
    const [box, other] = [findCode(first), findCode(second)];
    expect(box).toEqual(other);
    expect(Buffer.from(first.pixels).equals(Buffer.from(second.pixels))).toBe(false);
  });
});

describe('a receipt', () => {
  it('says that the window tells what the district has not given', async () => {
    const { text } = await openPdf(await aidReceipt({ ...samples.aidReceipt, contact: null, objectionOffice: null, decisionDueOn: null, materials: [] }));
    expect(text).toContain('以窗口公布为准');
    expect(text).toContain('等材料补齐后告诉您');
    expect(text).toContain('目前没有');
  });

  it('of a mediation without a booked time names the day of the reply, or of the request', async () => {
    const print = async (replyDueOn: string | null): Promise<string> =>
      (await openPdf(await mediationReceipt({ ...samples.mediationReceipt, session: null, replyDueOn }))).text.replace(/\s/g, '');
    expect(await print('2026-03-05')).toContain('最迟哪天回复您2026年3月5日（星期四）');
    expect(await print(null)).toContain('收到申请的时间2026年3月2日10:05');
  });

  it('takes one page of A4', async () => {
    for (const pdf of [await aidReceipt({ ...samples.aidReceipt, format: 'a4' }), await mediationReceipt({ ...samples.mediationReceipt, format: 'a4' })]) {
      expect((await openPdf(pdf)).pages).toHaveLength(1);
    }
  });
});
