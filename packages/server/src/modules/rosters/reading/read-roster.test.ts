import { describe, expect, it } from 'vitest';
import { buildArchive, sheetMarkup, textCell, workbookParts } from '../testing/build-archive.ts';
import { buildWorkbook } from '../testing/build-workbook.ts';
import { collect, failureOf, faultyOf, noticesOf, peopleOf } from '../testing/collect.ts';
import { sampleHeads, sampleRow } from '../testing/sample-options.ts';

const asRow = (changes: Readonly<Record<string, string | number | Date | null>>) =>
  sampleHeads.map((head, index) => (head in changes ? (changes[head] ?? null) : (sampleRow[index] ?? null)));

describe('readRoster', () => {
  it('turns a row into a request', async () => {
    const [person] = peopleOf(await collect(buildWorkbook({ 人员: [sampleHeads, sampleRow] })));
    expect(person).toMatchObject({ row: 2, id: 'A1' });
    expect(person?.request).toMatchObject({
      id: 'A1',
      asOf: '2026-03-15',
      dossier: {
        id: 'A1',
        name: '赵示例',
        credentials: [{ type: 'skill-level', level: 'senior', occupation: '6-31-01-03', issuedOn: '2020-06-15' }],
        employments: [{ employer: { region: '150100' }, occupation: '6-31-01-03', from: '2015-07-01', to: null }],
        annualReviews: [{ year: 2025, result: 'competent' }],
      },
    });
  });

  it('reads the same from CSV in UTF-8, GB18030, with tabs and with dates as Excel stores them', async () => {
    const csv = [sampleHeads, sampleRow].map((row) => row.join(',')).join('\r\n');
    const tabs = csv.replaceAll(',', '\t');
    const dates = buildWorkbook({
      人员: [
        sampleHeads,
        asRow({ 现岗位起始日期: new Date(Date.UTC(2015, 6, 1)), 证书1发证日期: new Date(Date.UTC(2020, 5, 15)) }),
      ],
    });
    const [expected] = peopleOf(await collect(buildWorkbook({ 人员: [sampleHeads, sampleRow] })));
    for (const bytes of [
      Buffer.from(csv),
      Buffer.from(`\ufeff${csv}`),
      Buffer.from(`\ufeff${tabs}`, 'utf16le'),
      dates,
    ]) {
      expect(peopleOf(await collect(bytes))[0]?.request).toEqual(expected?.request);
    }
  });

  it('names row and line of a CSV whose cells span lines', async () => {
    const csv = '工号,岗位,现职业,现岗位起始日期\nA1,"一\n二",电工,2015-07-01\n\nA2,三,电工,2015-07\n';
    const [faulty] = faultyOf(await collect(Buffer.from(csv)));
    expect(faulty).toMatchObject({
      row: 5,
      id: 'A2',
      problems: [{ code: 'date-incomplete', row: 5, sheet: null, column: { letter: 'D' } }],
    });
  });

  it('says sheet, row, column, expectation and remedy of every wrong cell at once', async () => {
    const wrong = asRow({
      现职业: '魔法师',
      现岗位起始日期: '2015年7月',
      证书1等级: '高级',
      证书1发证日期: '2020-02-30',
      '2025年考核': '还行',
    });
    const [faulty] = faultyOf(await collect(buildWorkbook({ 人员: [sampleHeads, sampleRow, wrong] })));
    const places = faulty?.problems.map(({ code, row, column }) => `${column?.letter}${row} ${column?.header} ${code}`);
    expect(places?.toSorted()).toEqual([
      'A3 工号 duplicate-id',
      'C3 现职业 occupation-unknown',
      'E3 现岗位起始日期 date-incomplete',
      'F3 证书1等级 value-not-allowed',
      'H3 证书1发证日期 date-invalid',
      'I3 2025年考核 value-not-allowed',
    ]);
    for (const problem of faulty?.problems ?? []) {
      expect(problem.expected.zh).not.toBe('');
      expect(problem.expected.en).not.toBe('');
      expect(problem.remedy.zh).not.toBe('');
    }
  });

  it('refuses an occupation name with two codes and names them', async () => {
    const [faulty] = faultyOf(await collect(buildWorkbook({ 人员: [sampleHeads, asRow({ 现职业: '同名工' })] })));
    expect(faulty?.problems[0]).toMatchObject({
      code: 'occupation-ambiguous',
      expected: { zh: '6-18-01-01 / 6-18-01-02 之一' },
    });
  });

  it('recognises an HR file of another make', async () => {
    const heads = [
      '序号',
      '员工编号',
      '姓 名',
      '工种',
      '入职日期（现岗位起始）',
      '技能等级',
      '证书职业',
      '发证时间',
      '年度考核2025',
      '籍贯',
      '身份证号',
      '__proto__',
      'constructor',
    ];
    const cells = [
      1,
      '007',
      '赵示例',
      '6-31-01-03 电工',
      20150701,
      '三级',
      '电工',
      '2020.6.15',
      '称职',
      '某地',
      '990000198001010012',
      'x',
      'y',
    ];
    const events = await collect(buildWorkbook({ 员工信息: [['某厂花名册'], [], heads, cells] }));
    expect(peopleOf(events)[0]).toMatchObject({
      id: '007',
      row: 4,
      request: {
        dossier: { credentials: [{ level: 'senior' }], annualReviews: [{ year: 2025, result: 'competent' }] },
      },
    });
    const notices = noticesOf(events);
    expect(notices.map(({ code }) => code)).toEqual(['columns-ignored', 'identity-column']);
    expect(notices[0]?.remedy.zh).toContain('籍贯');
    expect(JSON.stringify(notices)).not.toContain('990000198001010012');
    expect(notices[0]?.remedy.zh).toContain('__proto__');
  });

  it('lists the heads found when required columns are missing', async () => {
    const failure = failureOf(
      await collect(
        buildWorkbook({
          人员: [
            ['工号', '姓名', '备注'],
            ['A1', '赵示例', ''],
          ],
        }),
      ),
    );
    expect(failure?.code).toBe('columns-missing');
    expect(failure?.expected.zh).toContain('现职业');
    expect(failure?.remedy.zh).toContain('工号、姓名、备注');
  });

  it('refuses certificates without their date column instead of forgetting them', async () => {
    const failure = failureOf(
      await collect(
        buildWorkbook({
          人员: [
            ['工号', '现职业', '现岗位起始日期', '证书1等级', '证书1职业'],
            ['A1', '电工', '2015-07-01', '高级工', '电工'],
          ],
        }),
      ),
    );
    expect(failure).toMatchObject({ code: 'columns-missing', expected: { zh: '有这些列：证书1发证日期' } });
  });

  it('refuses a head that comes twice', async () => {
    const failure = failureOf(await collect(buildWorkbook({ 人员: [[...sampleHeads, '姓名'], sampleRow] })));
    expect(failure).toMatchObject({ code: 'column-duplicate', column: { letter: 'J' } });
  });

  it('adds the facts of further sheets by staff number', async () => {
    const events = await collect(
      buildWorkbook({
        人员: [sampleHeads, sampleRow],
        工作经历: [
          ['工号', '开始日期', '结束日期', '职业'],
          ['A1', '2010-01-01', '2015-06-30', '机修钳工'],
        ],
        证书: [
          ['工号', '类别', '等级', '取得日期', '系列', '职业', '考试类别'],
          ['A1', '职称', '助理级', '2022-12-20', '工程', null, null],
          ['A1', '学历', '大专', '2009-06-30', null, null, null],
          ['A1', '职业资格考试', '中级', '2021-10-01', null, null, '经济'],
        ],
        考核: [
          ['工号', '年度', '结果'],
          ['A1', 2024, '优秀'],
          ['A1', 2023, '合格'],
        ],
        荣誉: [
          ['工号', '名称', '日期', '地区'],
          ['A1', '省级技术能手', '2021-12-01', '内蒙古自治区'],
        ],
        竞赛: [
          ['工号', '级别', '名次', '组别', '日期'],
          ['A1', '省级一类', '第2名', '职工组', '2022-09-18'],
        ],
        继续教育: [
          ['工号', '年度', '公需学时', '专业学时'],
          ['A1', 2025, 30, '60学时'],
        ],
        单位: [
          ['单位编码', '资格', '资格起始日期'],
          ['E9', '贯通试点企业', '2025-12-22'],
        ],
      }),
    );
    const [person] = peopleOf(events);
    expect(person?.request.dossier).toMatchObject({
      credentials: [
        { type: 'title', series: 'engineering', level: 'assistant', issuedOn: '2022-12-20' },
        { type: 'education', level: 'associate', graduatedOn: '2009-06-30' },
        { type: 'professional-qualification', category: 'economics', level: 'intermediate' },
        { type: 'skill-level', level: 'senior' },
      ],
      employments: [
        { from: '2010-01-01', to: '2015-06-30', occupation: '6-31-01-02' },
        { from: '2015-07-01', to: null },
      ],
      annualReviews: [{ year: 2024, result: 'excellent' }, { year: 2023, result: 'competent' }, { year: 2025 }],
      awards: [{ code: 'provincial-technical-expert', region: '150000' }],
      competitions: [{ event: 'provincial-class-1', rank: 2, group: 'employee' }],
      continuingEducation: [{ year: 2025, publicHours: 30, specialisedHours: 60 }],
    });
  });

  it('gives an employer the rights the sheet 单位 and the settings tell', async () => {
    const heads = [...sampleHeads, '单位编码'];
    const file = buildWorkbook({
      人员: [heads, [...sampleRow, 'E9']],
      单位: [
        ['单位编码', '单位性质', '资格', '资格起始日期'],
        ['E9', '企业', '贯通试点企业', '2025-12-22'],
        ['E9', null, '职称自主评审', '2024-01-01'],
      ],
    });
    const [person] = peopleOf(await collect(file));
    expect(person?.request.dossier.employments[0]?.employer).toMatchObject({
      id: 'E9',
      kind: 'enterprise',
      rights: [{ right: 'pilot-enterprise', from: '2025-12-22' }, { right: 'title-self-review' }],
    });
    const [standard] = peopleOf(
      await collect(buildWorkbook({ 人员: [sampleHeads, sampleRow] }), {
        employer: { id: 'X', kind: 'enterprise', region: '440100' },
      }),
    );
    expect(standard?.request.dossier.employments[0]?.employer).toEqual({
      id: 'X',
      kind: 'enterprise',
      region: '150100',
    });
  });

  it('reports rows of people the main sheet does not have', async () => {
    const events = await collect(
      buildWorkbook({
        人员: [sampleHeads, sampleRow],
        考核: [
          ['工号', '年度', '结果'],
          ['B7', 2024, '优秀'],
        ],
      }),
    );
    expect(faultyOf(events)[0]).toMatchObject({
      id: 'B7',
      problems: [{ code: 'id-not-in-people', sheet: '考核', row: 2 }],
    });
  });

  it('finds contradictions where they stand', async () => {
    const events = await collect(
      buildWorkbook({
        人员: [sampleHeads, sampleRow],
        工作经历: [
          ['工号', '开始日期', '结束日期', '职业'],
          ['A1', '2012-01-01', '2011-01-01', '电工'],
        ],
      }),
    );
    expect(faultyOf(events)[0]?.problems[0]).toMatchObject({
      code: 'fact-invalid',
      sheet: '工作经历',
      row: 2,
      column: { letter: 'C', header: '结束日期' },
    });
  });

  it('takes the saved result of a formula, never calculates, and asks for missing results', async () => {
    const heads = ['工号', '现职业', '现岗位起始日期', '姓名']
      .map((head, index) => textCell(`${'ABCD'[index]}1`, head))
      .join('');
    const rows = [
      `${textCell('A2', 'A1')}<c r="B2" t="str"><f>"电"&amp;"工"</f><v>电工</v></c>${textCell('C2', '2015-07-01')}<c r="D2" t="str"><f>CMD()</f><v>=cmd()</v></c>`,
      `${textCell('A3', 'A2')}${textCell('B3', '电工')}<c r="C3"><f>TODAY()</f></c>`,
      `${textCell('A4', 'A3')}<c r="B4" t="e"><f>VLOOKUP(1,X:Y,2)</f><v>#N/A</v></c>${textCell('C4', '2015-07-01')}`,
    ];
    const events = await collect(buildArchive(workbookParts(sheetMarkup([heads, ...rows]))));
    expect(peopleOf(events)[0]?.request.dossier).toMatchObject({
      name: '=cmd()',
      employments: [{ occupation: '6-31-01-03' }],
    });
    expect(faultyOf(events).map(({ problems }) => problems.map(({ code, column }) => [code, column?.letter]))).toEqual([
      [['formula-without-value', 'C']],
      [['formula-error', 'B']],
    ]);
    expect(noticesOf(events)[0]).toMatchObject({ code: 'formulas-read', found: '4' });
  });

  it('refuses a huge cell but goes on', async () => {
    const events = await collect(
      buildWorkbook({ 人员: [sampleHeads, asRow({ 姓名: 'x'.repeat(5000) }), asRow({ 工号: 'A2' })] }),
    );
    expect(faultyOf(events)[0]?.problems[0]).toMatchObject({ code: 'cell-too-long', column: { letter: 'B' } });
    expect(faultyOf(events)[0]?.problems[0]?.found.length).toBeLessThan(50);
    expect(peopleOf(events)).toHaveLength(1);
  });

  it('ends without a word after an abort', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await collect(buildWorkbook({ 人员: [sampleHeads, sampleRow] }), { signal: controller.signal })).toEqual([]);
  });
});
