import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appears, articleChip, askInChat, dangerQuestion, lastAnswer, loanQuestion, phone, questionField, smallPhone, widthOverflow } from './pages.ts';
import { useStage } from './stage.ts';

const stage = useStage();
let page: Page;

const openChat = async (viewport = phone) => {
  page = await stage.open('/', viewport);
};

describe('asking on a phone', () => {
  test('an unpaid loan is answered with the articles it rests on, marked as made by AI', async () => {
    await openChat();
    const turn = await askInChat(page, loanQuestion);
    expect(await turn.locator('.citation').count()).toBeGreaterThan(0);
    expect(await turn.locator('.answer-text').innerText()).toMatch(/\d/);
    expect(await turn.locator('.bubble-tags').innerText()).toContain('AI 生成');
    expect(await turn.locator('.bubble-notice').innerText()).toContain('人工智能');
    expect(await appears(page.getByText('内容由人工智能生成，仅供参考'))).toBe(true);
  });

  test('the server allows everything the page needs and the page asks for nothing more', async () => {
    const complaints: string[] = [];
    const hosts = new Set<string>();
    const prepare = (empty: Page) => {
      empty.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      empty.on('request', (request) => hosts.add(new URL(request.url()).origin));
    };
    page = await stage.open('/', phone, { prepare });
    await askInChat(page, loanQuestion);
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([stage.url]);
  });

  test('a chip in the sentence opens the whole article with the quoted words marked, and Escape gives the focus back', async () => {
    await openChat();
    const turn = await askInChat(page, loanQuestion);
    const chip = articleChip(turn);
    await chip.click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('mark').first().waitFor();
    expect(await sheet.getByText(/官方原文|要点（非官方原文）/).count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('from an article one turns to the next and back', async () => {
    await openChat();
    const turn = await askInChat(page, loanQuestion);
    await articleChip(turn).click();
    const sheet = page.getByRole('dialog');
    const heading = sheet.getByRole('heading', { level: 2 });
    await sheet.locator('mark').first().waitFor();
    const first = await heading.innerText();
    await sheet.getByRole('button', { name: /下一条/ }).click();
    await heading.filter({ hasNotText: first }).waitFor();
    expect(await heading.innerText()).not.toBe(first);
    await sheet.getByRole('button', { name: /上一条/ }).click();
    await heading.filter({ hasText: first }).waitFor();
    expect(await heading.innerText()).toBe(first);
  });

  test('whoever is being beaten sees 110 to press before anything else', async () => {
    await openChat();
    await questionField(page).fill(dangerQuestion);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('alert');
    await panel.waitFor();
    expect(await panel.getByRole('link', { name: /拨打.*110/ }).getAttribute('href')).toBe('tel:110');
    const turn = await lastAnswer(page, dangerQuestion);
    const panelTop = (await panel.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
    const answerTop = (await turn.locator('.bubble-ours').boundingBox())?.y ?? 0;
    expect(panelTop).toBeLessThan(answerTop);
  });

  test('a person is one touch away, and so is 12348', async () => {
    await openChat();
    await page.getByRole('button', { name: '找人工' }).click();
    expect(await page.getByRole('link', { name: /12348/ }).getAttribute('href')).toBe('tel:12348');
    await page.getByRole('button', { name: '返回对话' }).click();
    expect(await appears(questionField(page))).toBe(true);
  });

  test('what is said of an answer is taken with thanks', async () => {
    await openChat();
    const turn = await askInChat(page, loanQuestion);
    const sent = page.waitForResponse((response) => response.url().endsWith('/feedback'));
    await turn.getByRole('button', { name: '有帮助' }).click();
    expect((await sent).status()).toBe(204);
    expect(await appears(turn.getByText('谢谢，已经记下'))).toBe(true);
  });
});

describe('when things go wrong', () => {
  test('an answer that is stopped leaves the question, and it can be asked again', async () => {
    await openChat();
    await page.route('**/api/chat', () => undefined);
    await questionField(page).fill(loanQuestion);
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('已收到您的问题').waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停下').waitFor();
    expect(await page.locator('.bubble-own').innerText()).toContain(loanQuestion);
    await page.unroute('**/api/chat');
    await page.getByRole('button', { name: '再试一次' }).click();
    const turn = await lastAnswer(page, loanQuestion);
    expect(await turn.locator('.citation').count()).toBeGreaterThan(0);
  });

  test('a broken connection is said kindly, and trying again is the same request', async () => {
    await openChat();
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/chat')) keys.push(request.headers()['idempotency-key']);
    });
    await page.route('**/api/chat', (route) => route.abort('connectionfailed'), { times: 1 });
    await questionField(page).fill(loanQuestion);
    await page.keyboard.press('Enter');
    await page.getByText('现在连不上服务').waitFor();
    expect(await page.getByRole('link', { name: '打 12348' }).getAttribute('href')).toBe('tel:12348');
    await page.getByRole('button', { name: '再试一次' }).click();
    await lastAnswer(page, loanQuestion);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  test('an answer cut in its middle keeps what had come and is not taken for the whole', async () => {
    await openChat();
    const half = 'event: start\ndata: {"conversationId":"c","messageId":"m"}\n\nevent: delta\ndata: {"text":"先把借条收好"}\n\n';
    await page.route('**/api/chat', (route) => route.fulfill({ status: 200, contentType: 'text/event-stream', body: half }), { times: 1 });
    await questionField(page).fill(loanQuestion);
    await page.keyboard.press('Enter');
    await page.getByText('答复在半路断了').waitFor();
    expect(await appears(page.getByText('先把借条收好'))).toBe(true);
    await page.getByRole('button', { name: '再试一次' }).click();
    const turn = await lastAnswer(page, loanQuestion);
    expect(await turn.innerText()).not.toContain('先把借条收好');
  });

  test('a question that failed can be taken back into the field and changed', async () => {
    await openChat();
    await page.route('**/api/chat', (route) => route.abort('connectionfailed'), { times: 1 });
    await questionField(page).fill(loanQuestion);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '改一改再问' }).click();
    expect(await questionField(page).inputValue()).toBe(loanQuestion);
  });

  test('a question being written survives a reload', async () => {
    await openChat();
    await questionField(page).fill('我还没写完');
    await page.reload();
    expect(await questionField(page).inputValue()).toBe('我还没写完');
  });

  test('a question over 2000 characters stays in the field, with the number to take away', async () => {
    await openChat();
    await questionField(page).fill('借'.repeat(2007));
    await page.keyboard.press('Enter');
    expect(await appears(page.getByText('多了 7 字'))).toBe(true);
    expect(await page.locator('.turn').count()).toBe(0);
    expect(await questionField(page).inputValue()).toHaveLength(2007);
    await questionField(page).fill('借'.repeat(1990));
    expect(await appears(page.getByText('还可写 10 字'))).toBe(true);
  });

  test('Shift and Enter begin a new line, Enter sends', async () => {
    await openChat();
    await questionField(page).fill('借钱不还');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('怎么办');
    expect(await questionField(page).inputValue()).toBe('借钱不还\n怎么办');
    await page.keyboard.press('Enter');
    await page.locator('.turn .bubble-notice').waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });
});

describe('for every eye and every phone', () => {
  test('at 360 pixels nothing runs out of the side, in common and in large type', async () => {
    await openChat(smallPhone);
    for (const setting of ['standard', 'large']) {
      if (setting === 'large') await page.getByRole('button', { name: '大字' }).click();
      const turn = await askInChat(page, loanQuestion);
      expect(await widthOverflow(page), setting).toBeLessThanOrEqual(0);
      await articleChip(turn).click();
      await page.getByRole('dialog').locator('mark').first().waitFor();
      expect(await widthOverflow(page), `${setting}, sheet`).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
  });

  test('large type is remembered the next time', async () => {
    await openChat();
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    expect(await size()).toBeCloseTo(17, 1);
    await page.getByRole('button', { name: '大字' }).click();
    expect(await size()).toBeCloseTo(22, 1);
    await page.reload();
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true');
    expect(await size()).toBeCloseTo(22, 1);
  });

  test('high contrast is chosen under 更多 and remembered', async () => {
    await openChat();
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('button', { name: /高对比/ }).click();
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  });

  test('a new conversation begins empty, and a door opened before it is left behind', async () => {
    await openChat();
    await askInChat(page, loanQuestion);
    await page.getByRole('button', { name: '更多' }).click();
    await page.locator('.page').getByRole('button', { name: '申请法律援助' }).click();
    expect(await appears(page.locator('.page').getByRole('button', { name: '返回对话' }))).toBe(true);
    await page.goBack();
    await page.getByRole('button', { name: /新对话/ }).click();
    await page.getByText('可以这样问').waitFor();
    expect(await page.locator('.turn').count()).toBe(0);
  });

  test('no word of the person stands in the address', async () => {
    await openChat();
    await askInChat(page, loanQuestion);
    await page.getByRole('button', { name: '更多' }).click();
    expect(decodeURIComponent(page.url())).toBe(`${stage.url}/#/more`);
  });
});
