import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { BookingReceipt } from '../../apps/api/src/contract/index.ts';
import { findFaults } from './axe.ts';
import { book, leakStory } from './booking-form.ts';
import { inDays, writtenDay } from './days.ts';
import { addAccounts, deskEnv, finishMove, makeMove, openByKeys, openMove, signIn } from './desk-hand.ts';
import { button, deskScreen, next, phone, portraitKiosk, seeHeading, widthOverflow } from './pages.ts';
import { useStage } from './stage.ts';
import { openPaper, openStatus } from './status-page.ts';

const lifeMs = 240_000;

const stage = useStage({ env: deskEnv });
beforeAll(() => addAccounts(stage.url, { clerk: ['clerk'], mediator: ['mediator'] }));

async function bookOnPhone(): Promise<BookingReceipt> {
  return book(await stage.open('/#/mediation', phone), { applicant: '样本李', respondent: '样本王', share: true });
}

async function bookAtKiosk(): Promise<BookingReceipt> {
  const kiosk = await stage.open('/kiosk', portraitKiosk);
  await kiosk.locator('.home-door', { hasText: '预约调解' }).click();
  const receipt = await book(kiosk, { applicant: '样本李', respondent: '样本王' });
  await button(kiosk, '结束').click();
  await seeHeading(kiosk, /您好/);
  return receipt;
}

async function openDesk(username: string, { receiptNo }: BookingReceipt): Promise<Page> {
  const desk = await stage.open('/desk', deskScreen);
  await signIn(desk, username);
  await seeHeading(desk, /法律援助|人民调解/);
  await desk.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '人民调解' }).click();
  await seeHeading(desk, '人民调解');
  await openByKeys(desk, receiptNo);
  return desk;
}

/** Takes the dispute up, speaks with the other party, and makes the link; it is shown this once. Gives its path. */
async function invite(desk: Page): Promise<string> {
  await makeMove(desk, '开始审核');
  await makeMove(desk, '受理');
  await recordContact(desk, '对方说先看看邀请。');
  await desk.locator('.state', { hasText: '正在联系对方' }).waitFor();
  await button(desk, '生成邀请链接').click();
  const address = await desk.locator('.copy-once code').innerText();
  expect(address.startsWith(`${stage.url}/#/invitation/`), address).toBe(true);
  return address.slice(stage.url.length);
}

async function recordContact(desk: Page, said: string): Promise<void> {
  await desk.getByLabel('联系的情况').fill(said);
  await desk.getByRole('checkbox', { name: '联系上了' }).check();
  await button(desk, '记一次联系').click();
  await desk.locator('.plain li', { hasText: said }).filter({ hasText: '联系上了' }).waitFor();
}

/** The other party has no account, no receipt and no code: only the link. */
async function openInvitation(path: string): Promise<Page> {
  const mobile = await stage.open(path, phone);
  await seeHeading(mobile, '样本李想请您一起来调解');
  expect(await mobile.getByText('来不来，您自己定').count()).toBe(1);
  expect(await findFaults(mobile)).toEqual([]);
  expect(await widthOverflow(mobile)).toBeLessThanOrEqual(0);
  return mobile;
}

/** Looks up the booking afresh: a booking has no button for that. */
async function seeBooking(receipt: BookingReceipt, title: string, ...words: string[]): Promise<Page> {
  const mobile = await openStatus(stage, receipt);
  await seeHeading(mobile, title);
  for (const said of words) await mobile.getByText(said).first().waitFor();
  return mobile;
}

const agreed = {
  '纠纷的主要事实、争什么': '楼上卫生间漏水，泡坏了楼下客厅的天花板。',
  各方的责任: '楼上住户承担全部修理责任。',
  说好了什么: '修好水管，重新粉刷天花板，赔偿八百元。',
  怎么履行: '修理由楼上住户请人做，赔偿转账支付。',
} as const;

async function recordAgreement(desk: Page, performBy: string): Promise<void> {
  const form = await openMove(desk, '达成书面协议');
  await form.getByLabel('各方的责任').fill('');
  expect(await form.getByRole('button', { name: '达成书面协议' }).isDisabled(), 'an element is missing').toBe(true);
  for (const [label, text] of Object.entries(agreed)) await form.getByLabel(label).fill(text);
  await form.getByLabel(/最晚哪天履行/).fill(performBy);
  await finishMove(desk, '达成书面协议');
}

test('a leak from upstairs: booked on the phone, the other party comes, and what they agree can be opened and confirmed', { timeout: lifeMs }, async () => {
  const receipt = await bookOnPhone();
  await seeBooking(receipt, '已收到申请', '诉讼时效');
  const mediator = await openDesk('mediator', receipt);
  await mediator.keyboard.press('a');
  await mediator.locator('.assignment', { hasText: 'mediator' }).waitFor();
  expect(await button(mediator, '生成邀请链接').count(), 'nobody is invited before the dispute is taken up').toBe(0);
  const path = await invite(mediator);

  const other = await openInvitation(path);
  await other.getByText(leakStory).waitFor();
  await button(other, '愿意来').click();
  await seeHeading(other, '好的，怎么联系您');
  await other.getByLabel('您的电话').fill('13900000002');
  await next(other, '就这样，我愿意来');
  await seeHeading(other, '谢谢，已经告诉调解员了');
  await seeBooking(receipt, '对方同意调解', '接下来安排调解员');

  await mediator.keyboard.press('r');
  await mediator.getByText('对方在链接里同意了').waitFor();
  expect(await mediator.locator('.copy-once').count(), 'a used link is not shown any more').toBe(0);
  await openMove(mediator, '定调解员');
  await mediator.keyboard.type('mediator');
  await finishMove(mediator, '定调解员');
  // The time she booked still stands, so none is asked for.
  await makeMove(mediator, '定时间');
  await seeBooking(receipt, '已定时间', 'mediator（测试）');
  await makeMove(mediator, '开始调解');
  await recordAgreement(mediator, inDays(14));

  const mobile = await seeBooking(receipt, '达成书面协议', '写了书面协议', `最晚办到：${writtenDay(inDays(14))}`, '可以一起去法院确认', '还有 30 天');
  expect(await findFaults(mobile)).toEqual([]);
  expect(await widthOverflow(mobile)).toBeLessThanOrEqual(0);
  const { text } = await openPaper(mobile, /协议/);
  for (const element of Object.values(agreed)) expect(text.replace(/\s/g, ''), element).toContain(element);

  await makeMove(mediator, '提醒申请法院确认');
  await mediator.locator('.countdown', { hasText: '还剩 30 天' }).waitFor();
  await seeBooking(receipt, '可以申请法院确认', writtenDay(inDays(30)), '还有 30 天');
});

test('the other party declines: the applicant is told so kindly and sees the other doors', { timeout: lifeMs }, async () => {
  const receipt = await bookAtKiosk();
  const path = await invite(await openDesk('clerk', receipt));

  const other = await openInvitation(path);
  expect(await other.getByText(leakStory).count(), 'she did not share what she wrote').toBe(0);
  await button(other, '不愿意').click();
  await seeHeading(other, '不愿意也没关系');
  await other.getByLabel('想说一句的话').fill('不想和他坐在一起。');
  await next(other, '确定，不来');
  await seeHeading(other, '好的，不调了');
  expect(await other.locator('body').innerText()).toContain('您没有因此失去任何权利');

  const mobile = await seeBooking(receipt, '调解已结束', '对方不同意调解', '调解没有成，不等于没有办法', '去法院起诉', '问问能不能申请法律援助');
  expect(await mobile.locator('body').innerText()).not.toContain('不想和他坐在一起');
  expect(await findFaults(mobile)).toEqual([]);
  await button(mobile, '去法律援助看看').click();
  await button(mobile, '不带，从头写').click();
  await seeHeading(mobile, '申请法律援助');

  const again = await stage.open(path, phone);
  await seeHeading(again, '好的，不调了');
  expect(await again.getByText('样本李').count()).toBe(0);
});
