import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { AidApplicationReceipt } from '../../apps/api/src/contract/index.ts';
import { button, choose, next, seeHeading } from './pages.ts';

/** The example number of GB 11643. */
export const idNumber = '11010519491231002X';

/** Answers the questions before the form for wages unpaid, or for what is named. */
export async function answerPreScreen(page: Page, { group = '工资、劳动关系', tag = '', living = '不清楚' } = {}): Promise<void> {
  await button(page, '开始').click();
  await choose(page, group);
  await next(page);
  await seeHeading(page, '您是下面哪一类人');
  if (tag !== '') await choose(page, tag);
  await next(page);
  await page
    .getByText(/固定的生活来源|家里的收入|请律师了吗/)
    .first()
    .waitFor();
  if (await page.getByRole('heading', { name: '有没有固定的生活来源' }).isVisible()) {
    await choose(page, living);
    await next(page);
    await page
      .getByText(/家里的收入|请律师了吗/)
      .first()
      .waitFor();
  }
  if (await page.getByRole('heading', { name: '家里的收入' }).isVisible()) await button(page, '不清楚，或不想说').click();
  await seeHeading(page, '这件事已经请律师了吗');
  await choose(page, '没有请');
  await next(page);
  await seeHeading(page, '有没有快到的日子');
  await choose(page, '没有');
  await next(page);
  await page.getByText('机器不会拒绝任何人').waitFor();
}

export interface AgentGiven {
  relation: string;
  name: string;
  idNumber: string;
  phone: string;
}

export interface Story {
  facts?: string;
  claims?: string;
  opponent?: string;
  /** Who applies for somebody else. */
  agent?: AgentGiven;
}

/** For whom, what happened, what is wanted, and who the other side is. */
export async function tellFacts(page: Page, { facts = '老板三个月没有发工资，一共九千元。', claims = '', opponent = '', agent }: Story = {}): Promise<void> {
  await seeHeading(page, '替谁申请');
  await choose(page, agent ? '替别人' : '替自己');
  await next(page);
  if (agent) await nameAgent(page, agent);
  await seeHeading(page, '发生了什么事');
  await page.getByLabel('事情经过').fill(facts);
  await next(page);
  await seeHeading(page, '您想要什么结果');
  await page.getByLabel('我想要').fill(claims);
  await next(page);
  await seeHeading(page, '对方是谁');
  await page.getByLabel('对方姓名或单位').fill(opponent);
  await next(page);
}

async function nameAgent(page: Page, { relation, name, idNumber: number, phone }: AgentGiven): Promise<void> {
  await seeHeading(page, '您和申请人是什么关系');
  await choose(page, relation);
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('您的身份证号', { exact: true }).fill(number);
  await page.getByLabel('您的电话', { exact: true }).fill(phone);
  await next(page);
}

/** Promises that means are what she says, up to the signature. */
export async function declareMeans(page: Page): Promise<void> {
  await seeHeading(page, '家里困难，怎么说明');
  await choose(page, '我自己说明');
  await page.getByLabel('家里一共几口人', { exact: true }).fill('3');
  await page.getByLabel('全家一个月一共收入多少元', { exact: true }).fill('2300');
  await next(page);
  await seeHeading(page, '请看完这份承诺');
  expect(await page.locator('.legal-text').innerText()).toContain('文本版本');
  await choose(page, '我自己看完');
  await page.getByRole('checkbox').check();
  await next(page);
  await seeHeading(page, '请签名');
}

export async function signByFinger(page: Page): Promise<void> {
  const box = await page.locator('.signature-box').boundingBox();
  if (!box) throw new Error('no place to sign');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 8 });
  await page.mouse.up();
  await page.getByText('已经签好').waitFor();
  await next(page);
}

/** Every paper later, save the one that cannot wait. */
export async function promisePapers(page: Page): Promise<void> {
  await seeHeading(page, '材料怎么交');
  for (const card of await page.locator('section.panel').all()) {
    const later = card.locator('.choice', { hasText: '以后再补' });
    const given = card.locator('.choice', { hasText: '已经交了' });
    if ((await later.count()) > 0) await later.click();
    else if ((await given.count()) > 0) await given.click();
  }
  await next(page);
}

/** Who applies, how she is reached, and that she has read the notice, up to the review. */
export async function nameHerself(page: Page, { name = '样本甲', number = idNumber, phone = '13800000000' } = {}): Promise<void> {
  await seeHeading(page, '申请人是谁');
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('证件号码', { exact: true }).fill(number);
  await next(page);
  await page.getByLabel('电话', { exact: true }).fill(phone);
  await next(page);
  await seeHeading(page, '您的信息怎么用');
  await page.getByRole('checkbox').check();
  await next(page);
  await seeHeading(page, '交之前，再看一遍');
}

/** Hands it in and waits for the receipt. */
export async function submitAid(page: Page): Promise<AidApplicationReceipt> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/aid/applications'));
  await button(page, '提交申请').click();
  const receipt = AidApplicationReceipt.parse(await (await answered).json());
  await seeHeading(page, '申请已经交上了');
  return receipt;
}
