// The sample visit: a small noodle shop in one's own front, with what its owner answers.
import type { Locator, Page } from '@playwright/test';

export const BUNDLE = 'restaurant';
export const BUNDLE_NAME = '开一家小饭店';

export const LICENCE = '个体工商户设立登记';
export const RESTAURANT = '小餐饮店登记';
export const POWER = '低压非居民用电新装';
export const WATER = '非居民用水报装';
export const GAS = '非居民用气报装';
export const SIGN = '户外招牌（店招店牌）设置备案';
export const ALL = [LICENCE, RESTAURANT, POWER, WATER, GAS, SIGN];

/** The test number of GB 11643. */
export const ID_NUMBER = '11010519491231002X';
export const LAST_FOUR = '002X';
/** A code from DOMAIN section 4 that passes both checks; the licence brings it. */
export const USCC = '11321281014422781F';

/** The bodies outside government, which get nothing without the owner's word. */
export const COMPANIES = ['power-station', 'water-counter', 'gas-counter'];

/** The questions about the circumstances, in their order, each with the noodle shop's answer. */
export const CIRCUMSTANCES: [key: string, question: string, answer: string][] = [
  ['shop.area', '店里能用的面积有多大？', '50平方米及以下'],
  ['shop.gas', '炒菜用什么火？', '管道天然气'],
  ['shop.power', '电够不够用？', '要新装电表'],
  ['shop.water', '水表要不要新装？', '要新装水表'],
  ['shop.drain', '洗菜洗碗的水排到哪里？', '自家化粪池'],
  ['shop.sign', '门头要挂什么？', '一块店招'],
  ['shop.own', '房子怎么来的？', '自己的'],
  ['shop.family', '是不是一家人一起开？', '一个人'],
  ['shop.delivery', '上不上外卖平台？', '不上'],
  ['shop.staff', '除了您还有人碰食品吗？', '只有我'],
  ['shop.invoice', '要不要开发票？', '先不开'],
  ['shop.agent', '是您本人来办吗？', '本人'],
];

type Address = { division: string; detail: string };
type Rows = Record<string, string>[];
type Said = string | string[] | Address | Rows;

/** One answer: the field's key, its label, and what is said. */
interface Answer {
  key: string;
  label: string;
  how: 'text' | 'radio' | 'select' | 'boxes' | 'address' | 'rows';
  said: Said;
}

/** One page of the form: its heading, and the answers it asks for. */
export interface FormPage {
  title: string;
  answers: Answer[];
}

const text = (key: string, label: string, said: string): Answer => ({ key, label, how: 'text', said });
const radio = (key: string, label: string, said: string): Answer => ({ key, label, how: 'radio', said });
const select = (key: string, label: string, said: string): Answer => ({ key, label, how: 'select', said });
const boxes = (key: string, label: string, said: string[]): Answer => ({ key, label, how: 'boxes', said });
const address = (key: string, label: string, said: Address): Answer => ({ key, label, how: 'address', said });
const rows = (key: string, label: string, said: Rows): Answer => ({ key, label, how: 'rows', said });

export const VILLAGE = { code: '330803112239', name: '廿里村' };

/** The form's pages in their order. */
export const FORM: FormPage[] = [
  {
    title: '您是谁？',
    answers: [
      text('applicant.name', '姓名', '张三'),
      radio('applicant.id_type', '证件类型', '居民身份证'),
      text('applicant.id_number', '证件号码', ID_NUMBER),
    ],
  },
  { title: '怎么联系您？', answers: [text('applicant.phone', '手机号码', '13857012046')] },
  {
    title: '您住在哪里？',
    answers: [address('applicant.id_address', '户籍地址（证件住址）', { division: VILLAGE.code, detail: '样例路 12 号' })],
  },
  {
    title: '您的性别、民族和婚姻',
    answers: [radio('applicant.sex', '性别', '女'), radio('applicant.ethnicity', '民族', '汉族')],
  },
  {
    title: '您的文化程度和工作',
    answers: [
      radio('applicant.political', '政治面貌', '群众'),
      radio('applicant.education', '文化程度', '初中'),
      select('applicant.occupation', '职业状况', '个体经营'),
    ],
  },
  {
    title: '店面或安装地点在哪里？',
    answers: [
      address('premises.address', '经营或安装地址', { division: VILLAGE.code, detail: '样例路 8 号' }),
      text('premises.area', '场所使用面积', '46'),
    ],
  },
  { title: '叫什么名字？', answers: [text('enterprise.name', '字号或企业名称', '廿里张三面馆')] },
  { title: '谁来经营？', answers: [text('enterprise.employees', '从业人数', '2')] },
  {
    title: '做什么生意？',
    answers: [
      text('enterprise.scope', '经营范围', '餐饮服务（小餐饮店）'),
      text('enterprise.capital', '资金数额', '50000'),
    ],
  },
  { title: '店里卖什么吃的？', answers: [boxes('food.kinds', '经营的食品品种', ['热菜', '面点'])] },
  {
    title: '招牌挂在哪里、多大？',
    answers: [
      radio('sign.position', '招牌位置', '门楣'),
      text('sign.size', '招牌尺寸', '4 米×0.9 米×0.15 米'),
      radio('sign.lit', '是否带灯', '是'),
    ],
  },
  {
    title: '怎么用电？',
    answers: [radio('power.voltage', '电压等级', '220伏'), text('power.supply_count', '电源路数', '1')],
  },
  {
    title: '用多少电？',
    answers: [
      text('power.capacity_kw', '申请容量', '15'),
      rows('power.devices', '用电设备', [{ 设备名称: '冰柜', 每台功率: '0.5', 台数: '2' }]),
    ],
  },
  {
    title: '怎么用水？',
    answers: [
      text('water.households', '用水户数', '1'),
      text('water.monthly_m3', '估计月用水量', '30'),
      radio('water.pipe_mm', '水表口径', '15'),
    ],
  },
  { title: '怎么用气？', answers: [text('gas.stoves', '灶具数', '2')] },
  { title: '办好了怎么拿？', answers: [radio('delivery.method', '结果怎么领', '窗口自取')] },
];

/** The page with this heading. */
export function formPage(title: string): FormPage {
  const found = FORM.find((page) => page.title === title);
  if (!found) throw new Error(`the form has no page ${title}`);
  return found;
}

/** What stands beside a label that may be left empty. */
const named = (label: string) => new RegExp(`^${label.replace(/[（）]/g, '.')}(（选填）)?$`);

/** The control or group of controls with this label. */
export const textBox = (page: Page | Locator, label: string) => page.getByLabel(named(label));
export const group = (page: Page | Locator, label: string) =>
  page.getByRole('group', { name: named(label) }).or(page.getByRole('radiogroup', { name: named(label) }));

/** Answers one question as a person would. */
export async function answer(page: Page, { label, how, said }: Answer): Promise<void> {
  switch (how) {
    case 'text':
      return textBox(page, label).fill(said as string);
    case 'select':
      return void (await page.getByRole('combobox', { name: named(label) }).selectOption(said as string));
    case 'radio':
      return group(page, label).getByRole('radio', { name: said as string, exact: true }).check();
    case 'boxes':
      for (const one of said as string[]) {
        await group(page, label).getByRole('checkbox', { name: one, exact: true }).check();
      }
      return;
    case 'address': {
      const { division, detail } = said as Address;
      await group(page, label).getByRole('combobox').selectOption(division);
      return group(page, label).getByRole('textbox').fill(detail);
    }
    case 'rows':
      for (const [place, row] of (said as Rows).entries()) {
        const fields = page.getByRole('group', { name: `${label} ${place + 1}`, exact: true });
        for (const [part, value] of Object.entries(row)) await fields.getByLabel(part).fill(value);
      }
  }
}

/** Answers a whole page. */
export async function answerAll(page: Page, title: string): Promise<void> {
  for (const one of formPage(title).answers) await answer(page, one);
}

/** Everything the owner answers, as the API takes it. */
export function typed(): Record<string, unknown> {
  const parts: Record<string, string> = {
    设备名称: 'power.devices.name',
    每台功率: 'power.devices.power_kw',
    台数: 'power.devices.count',
  };
  const asSent = ({ how, said }: Answer) =>
    how === 'rows'
      ? (said as Rows).map((row) => Object.fromEntries(Object.entries(row).map(([part, value]) => [parts[part], value])))
      : said;
  return Object.fromEntries(FORM.flatMap((page) => page.answers).map((one) => [one.key, asSent(one)]));
}

/** The documents the owner hands in or signs. */
export const UPLOADS = ['申请人居民身份证', '经营场所使用证明', '经营场所平面图', '招牌效果图'];
export const SIGNED = ['食品安全承诺书', '用电设备清单'];
/** The same by id, as the API takes them. */
export const DOCUMENTS = [
  'applicant-id',
  'premises-proof',
  'floor-plan',
  'sign-drawing',
  'food-safety-commitment',
  'power-device-list',
];
