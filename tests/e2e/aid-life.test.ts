import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { AidApplicationReceipt } from '../../apps/api/src/contract/index.ts';
import { answerPreScreen, nameHerself, promisePapers, type Story, submitAid, tellFacts } from './aid-form.ts';
import { inDays, writtenDay } from './days.ts';
import { addAccounts, cite, deskEnv, finishMove, makeMove, openByKeys, openMove, signIn } from './desk-hand.ts';
import { button, choose, deskScreen, next, portraitKiosk, seeHeading } from './pages.ts';
import { makePhoto } from './photo.ts';
import { useStage } from './stage.ts';
import { openPaper, openStatus, seeState } from './status-page.ts';

/** Whole lives, from the first touch to the last; each waits for three screens in turn. */
const lifeMs = 240_000;

const stage = useStage({ env: deskEnv });
beforeAll(() => addAccounts(stage.url, { clerk: ['clerk'], chief: ['chief'] }));

const wages: Story = { facts: '在工地做木工三个月，工钱一共九千元，一直没有给。', claims: '要回九千元工钱。', opponent: '样本建筑公司' };

/** A migrant worker at the kiosk in the hall, from the first question to the receipt; she leaves nothing behind. */
async function applyAtKiosk(story: Story): Promise<AidApplicationReceipt> {
  const kiosk = await stage.open('/kiosk', portraitKiosk);
  await kiosk.locator('.home-door', { hasText: '申请法律援助' }).click();
  await answerPreScreen(kiosk, { tag: '务工' });
  await button(kiosk, '去申请').click();
  await tellFacts(kiosk, story);
  await promisePapers(kiosk);
  await nameHerself(kiosk);
  const receipt = await submitAid(kiosk);
  expect(await kiosk.locator('.aid-facts').innerText()).toContain(receipt.receiptNo);
  await next(kiosk);
  await seeHeading(kiosk, /您好/);
  expect(await kiosk.content()).not.toContain(receipt.receiptNo);
  return receipt;
}

async function openDesk(username: string, { receiptNo }: AidApplicationReceipt): Promise<Page> {
  const desk = await stage.open('/desk', deskScreen);
  await signIn(desk, username);
  await openByKeys(desk, receiptNo);
  return desk;
}

/** The whole list at once, with what exactly is wanted and a last day. */
async function askForPapers(desk: Page, dueOn: string): Promise<void> {
  const form = await openMove(desk, '一次性告知补材料');
  await form.getByRole('checkbox', { name: '案件材料' }).check();
  await form.getByLabel('案件材料：要补什么').focus();
  await desk.keyboard.press('Control+A');
  await desk.keyboard.type('工资条或者考勤记录');
  await form.getByRole('checkbox', { name: '身份证明' }).check();
  await form.getByLabel('身份证明：要补什么').focus();
  await desk.keyboard.type('身份证背面');
  await form.getByLabel('最晚哪天补齐').fill(dueOn);
  await finishMove(desk, '一次性告知补材料');
}

async function addPhoto(page: Page, paper: string): Promise<void> {
  await button(page, '补交材料').click();
  await seeHeading(page, '补交材料');
  await choose(page, paper);
  await page.locator('input[type=file]').first().setInputFiles(makePhoto('payslip.png'));
  await page.locator('.file-row', { hasText: '已传完' }).waitFor();
  await next(page, '好了');
}

async function appoint(desk: Page): Promise<void> {
  await openMove(desk, '指派办理人员');
  await desk.keyboard.type('样本律师');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('13800000009');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('样本律师事务所');
  await finishMove(desk, '指派办理人员');
}

async function visit(desk: Page, said: string): Promise<void> {
  const form = await openMove(desk, '回访后结束');
  await form.getByRole('checkbox', { name: '联系上了' }).check();
  await form.getByLabel(/满意几分/).fill('5');
  await form.getByLabel('他怎么说').fill(said);
  await finishMove(desk, '回访后结束');
}

test('wages owed: applied for at the kiosk, granted after papers were added, closed after a visit and rated', { timeout: lifeMs }, async () => {
  const receipt = await applyAtKiosk(wages);
  const mobile = await openStatus(stage, receipt);
  await seeState(mobile, '已提交', writtenDay(receipt.decisionDueOn));

  const desk = await openDesk('clerk', receipt);
  expect(await desk.locator('.story').first().innerText()).toContain('九千元');
  await desk.getByText('区公共法律服务中心').first().waitFor();
  await makeMove(desk, '接收');
  await seeState(mobile, '已接收', '工作人员会审查您的申请');
  await makeMove(desk, '开始审查');
  const dueOn = inDays(10);
  await askForPapers(desk, dueOn);
  await seeState(mobile, '请补材料', '等您补材料的时间不算在内');
  const owed = await mobile.getByRole('region', { name: '还要补的材料' }).innerText();
  for (const said of [`${writtenDay(dueOn)}前`, '工资条或者考勤记录', '身份证背面']) expect(owed).toContain(said);
  expect(await mobile.getByText('告诉您结果').count(), 'while the clock rests no day is told').toBe(0);

  await addPhoto(mobile, '和这件事有关的材料');
  await mobile.getByText('已经收到。').waitFor();
  await seeState(mobile, '请补材料', '收到：和这件事有关的材料');
  expect(await mobile.getByText('已经收到。').count()).toBe(0);
  await desk.keyboard.press('r');
  await desk.locator('.files', { hasText: 'payslip.png' }).waitFor();
  await makeMove(desk, '材料已补，接着审查');
  await desk.locator('.timeline', { hasText: 'clerk（测试）' }).waitFor();
  await makeMove(desk, '给予援助');
  await seeState(mobile, '决定给予援助', '给予法律援助', '接下来安排办理人员');
  expect((await openPaper(mobile, /决定书/)).text).toContain('给予');

  await appoint(desk);
  await seeState(mobile, '已安排办理人员', '样本律师', '13800000009');
  await makeMove(desk, '开始办理');
  await seeState(mobile, '正在办理');
  await makeMove(desk, '办结');
  await seeState(mobile, '等待回访', '工作人员会联系您');
  await visit(desk, '工钱都拿到了。');
  await desk.getByText('工钱都拿到了。').first().waitFor();
  await seeState(mobile, '已结束');
  await rate(mobile);
  expect(await mobile.locator('.aid-timeline li').count()).toBeGreaterThanOrEqual(11);
});

async function rate(mobile: Page): Promise<void> {
  await button(mobile, '评价').click();
  await seeHeading(mobile, '评价');
  await next(mobile, '提交评价');
  await mobile.getByRole('alert').filter({ hasText: '请选 1 到 5 分' }).waitFor();
  await choose(mobile, '5 分，很满意');
  await next(mobile, '提交评价');
  await mobile.getByText('您打了 5 分').waitFor();
}

const refusal = '现有材料还看不出和单位有劳动关系。';

/** Refused by the clerk with reason and article; the resident objects on her phone. */
async function refuseAndObject(): Promise<{ receipt: AidApplicationReceipt; mobile: Page }> {
  const receipt = await applyAtKiosk(wages);
  const desk = await openDesk('clerk', receipt);
  await makeMove(desk, '接收');
  await makeMove(desk, '开始审查');
  await openMove(desk, '不予援助');
  await desk.keyboard.type(refusal);
  await cite(desk, '法律援助法第43条');
  await finishMove(desk, '不予援助', { danger: true });
  expect(await desk.getByRole('button', { name: '维持原决定' }).count(), 'a clerk does not review her own refusal').toBe(0);

  const mobile = await openStatus(stage, receipt);
  await seeState(mobile, '决定不予援助', '没有给予法律援助', refusal, '可以向司法局提出异议');
  expect(await mobile.getByText('前提出异议').count(), 'the law names no last day for her, so none is invented').toBe(0);
  await mobile.locator('.basis-chip', { hasText: '第四十三条' }).click();
  await mobile.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await mobile.keyboard.press('Escape');
  expect((await openPaper(mobile, /决定书/)).text).toContain('异议');

  await button(mobile, '提出异议').click();
  await next(mobile, '提出异议');
  await mobile.getByRole('alert').filter({ hasText: '请写一写为什么不同意' }).waitFor();
  await mobile.getByLabel('为什么不同意').fill('工友都可以作证，我还有工资转账。');
  await next(mobile, '提出异议');
  await seeState(mobile, '正在审查异议', '司法局正在审查您的异议', '告诉您异议审查的结果');
  expect(await mobile.getByText('还要补的材料').count(), 'nobody waits for papers any more').toBe(0);
  return { receipt, mobile };
}

test('a refusal objected to and upheld: the resident is told the other ways, on screen and on paper', { timeout: lifeMs }, async () => {
  const { receipt, mobile } = await refuseAndObject();
  const desk = await openDesk('chief', receipt);
  await desk.getByText('工友都可以作证').first().waitFor();
  await desk
    .locator('.clock', { hasText: '异议审查' })
    .filter({ hasText: /还剩 \d+ 天/ })
    .waitFor();
  await openMove(desk, '维持原决定');
  await desk.keyboard.type('转账备注不能说明是工钱。');
  await cite(desk, '法律援助法第49条');
  await finishMove(desk, '维持原决定', { danger: true });

  await seeState(mobile, '异议审查：维持', '行政复议', '转账备注不能说明是工钱。');
  const ways = mobile.getByRole('region', { name: '不同意这个审查结果，还可以' });
  expect(await ways.innerText()).toMatch(/申请行政复议：\d+年\d+月\d+日[\s\S]*向法院起诉：\d+年\d+月\d+日/);
  await ways.locator('.basis-chip', { hasText: '第二十条' }).waitFor();
  const { text } = await openPaper(mobile, /异议审查/);
  expect(text).toContain('行政复议');
  expect(text).toMatch(/起\s*诉|行政诉讼/);
});

test('a refusal objected to and put right: it is looked at again and granted', { timeout: lifeMs }, async () => {
  const { receipt, mobile } = await refuseAndObject();
  const desk = await openDesk('chief', receipt);
  await openMove(desk, '责令改正');
  await desk.keyboard.type('转账和工友的证明应当一起看。');
  await cite(desk, '法律援助法第49条');
  await finishMove(desk, '责令改正');
  await seeState(mobile, '异议审查：责令改正', '司法局要求改正');

  const clerk = await openDesk('clerk', receipt);
  await makeMove(clerk, '重新审查');
  await makeMove(clerk, '给予援助');
  await seeState(mobile, '决定给予援助', '给予法律援助');
  expect(await mobile.getByText('前提出异议').count()).toBe(0);
});
