import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'
import { orNear } from '../near.ts'

/** Papers and their templates. */
export const PAPER_PROBLEMS = {
  'large-needs-pdf': (d: { format: string }) => ({
    zh: `大字版只能印成 pdf，不能是 ${d.format}`,
    en: `large type is for a PDF, not for ${d.format}`,
    next: { zh: '加 --format pdf --out <文件>', en: 'add --format pdf --out <file>' },
  }),
  'notice-unknown': (d: { kind: string; near: Phrase }) => ({
    zh: `没有“${d.kind}”这种文书${orNear(d.near).zh}`,
    en: `there is no paper “${d.kind}”${orNear(d.near).en}`,
    next: { zh: '全部种类：hoa notice list --all', en: 'all kinds: hoa notice list --all' },
  }),
  'out-needed': (d: { format: string }) => ({
    zh: `${d.format} 不能写到屏幕`,
    en: `${d.format} cannot be written to the screen`,
    next: { zh: '用 --out 指明文件', en: 'name a file with --out' },
  }),
  'character-missing': (d: { character: string; number: string; where: string }) => ({
    zh: `没有字体有“${d.character}”（${d.number}），印成了“〓”；所在：${d.where}`,
    en: `no font has “${d.character}” (${d.number}); it is printed as “〓”, in: ${d.where}`,
    next: {
      zh: '在打印件上手写补正，或在装有这个字的字体的电脑上打印',
      en: 'write it in by hand, or print on a machine with a font that has it',
    },
  }),
  'pdf-library-missing': (d: { platform: string }) => ({
    zh: `打印 PDF 的组件不能加载（${d.platform}）`,
    en: `the library that prints PDF cannot be loaded (${d.platform})`,
    next: {
      zh: 'Windows 上要有微软的 VC++ 运行库（VCRUNTIME140.dll）；用 npm 安装的重新运行 npm ci（不要加 --omit=optional）；或改用 --format docx 或 html',
      en: 'on Windows it wants the Visual C++ runtime of Microsoft (VCRUNTIME140.dll); installed by npm, run npm ci again (without --omit=optional); or use --format docx or html',
    },
  }),
  'template-broken': (d: { line: number; why: string; known: string }) => ({
    zh: `模板第 ${d.line} 行有误：${d.why}；可用：${d.known}`,
    en: `the template is broken at line ${d.line}: ${d.why}; known: ${d.known}`,
    next: { zh: '改正模板', en: 'mend the template' },
  }),
  'template-not-text': (d: { line: number; place: string }) => ({
    zh: `模板第 ${d.line} 行的“${d.place}”是有好几行的列表，不能直接写在一句话里`,
    en: `“${d.place}” at line ${d.line} of the template is a list of rows and cannot stand in a sentence`,
    next: {
      zh: '现成的表格写作 {{表：名称}}，有哪些见 hoa notice fields；要自己排的，见自带模板里成对的 {% for … %} 和 {% endfor %}',
      en: 'write the name of a ready table instead, as hoa notice fields shows it, or go through the list with {% for … %} as our templates do',
    },
  }),
  'template-part-unknown': (d: { line: number; part: string; known: string }) => ({
    zh: `模板第 ${d.line} 行没有叫“${d.part}”的表格或者段落；可用：${d.known}`,
    en: `the template names the part “${d.part}” at line ${d.line}, which there is not; known: ${d.known}`,
    next: { zh: '改正名称', en: 'mend its name' },
  }),
  'template-too-long': {
    zh: '模板排出的内容过长，多半是循环套循环',
    en: 'what the template makes is too long; most likely it has loops within loops',
    next: { zh: '减少循环', en: 'use fewer loops' },
  },
  'template-place-unknown': (d: { line: number; place: string; known: string }) => ({
    zh: `模板第 ${d.line} 行的“${d.place}”没有对应的内容；可用：${d.known}`,
    en: `the template names “${d.place}” at line ${d.line}, which has no value; known: ${d.known}`,
    next: { zh: '改正模板', en: 'mend the template' },
  }),
  'template-place-missing': (d: { place: string }) => ({
    zh: `模板缺少必须有的内容“${d.place}”`,
    en: `the template lacks “${d.place}”, which must be there`,
    next: { zh: '补上这一处', en: 'put it in' },
  }),
  'preview-needs-terminal': (d: { kind: string }) => ({
    zh: '在终端上才能打开阅读器看页面',
    en: 'a page can be opened in a viewer from a terminal only',
    next: {
      zh: `打印成文件：hoa notice print ${d.kind} --format pdf --out <文件>，或者在屏幕上看：hoa notice show ${d.kind}`,
      en: `print it into a file: hoa notice print ${d.kind} --format pdf --out <file>, or read it here: hoa notice show ${d.kind}`,
    },
  }),
  'paper-internal': (d: { title: Phrase }) => ({
    zh: `${d.title.zh}含有个人信息，只能打印内部留存本`,
    en: `${d.title.en} holds personal data and is printed for the file only`,
    next: { zh: '用 --audience file --reason <理由>', en: 'use --audience file --reason <text>' },
  }),
  'paper-of-no-entrance': (d: { title: Phrase }) => ({
    zh: `${d.title.zh}不是按单元（门号）出的文书`,
    en: `${d.title.en} is not about one entrance`,
    next: {
      zh: '去掉 --entrance；按单元出的是加装电梯的文书',
      en: 'leave --entrance out; papers on elevators take it',
    },
  }),
  'paper-not-so': (d: { title: Phrase; why: Phrase; next: Phrase }) => ({
    zh: `不能打印${d.title.zh}：${d.why.zh}`,
    en: `${d.title.en} cannot be printed: ${d.why.en}`,
    next: d.next,
  }),
  'paper-never-printed': (d: { kind: string }) => ({
    zh: `没有打印过 ${d.kind}，谈不上更正`,
    en: `${d.kind} was never printed, so there is nothing to amend`,
    next: { zh: '去掉 --amends', en: 'leave --amends out' },
  }),
  'paper-changed-since': (d: { kind: string; printed: string }) => ({
    zh: `${d.kind} 在 ${d.printed} 打印之后，内容已有变化`,
    en: `${d.kind} says something else than when it was printed on ${d.printed}`,
    next: {
      zh: `需要更正的，用 hoa notice print ${d.kind} --amends <更正了什么>`,
      en: `to amend it: hoa notice print ${d.kind} --amends <what changed>`,
    },
  }),
  'fill-unknown': (d: { place: string; known: string }) => ({
    zh: `没有可以填写的“${d.place}”；有：${d.known}`,
    en: `there is no blank “${d.place}”; there are: ${d.known}`,
  }),

  'packet-part-unknown': (d: { paper: string; known: string }) => ({
    zh: `当地的备案材料里没有“${d.paper}”；有：${d.known}`,
    en: `the place asks for no “${d.paper}”; it asks for: ${d.known}`,
  }),
} satisfies ProblemTable
