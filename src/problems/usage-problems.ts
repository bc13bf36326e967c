import type { Phrase } from '../basics/phrase.ts'
import type { ProblemTable } from '../basics/problem.ts'
import { orNear } from './near.ts'
import { notATime } from './time-forms.ts'

export const USAGE_PROBLEMS = {
  // The command line.
  'usage-option': (d: { what: string; near: string }) => ({
    zh: `没有选项 ${d.what}${orNear(d.near).zh}`,
    en: `there is no option ${d.what}${orNear(d.near).en}`,
    next: { zh: '用 --help 查看这个命令的选项', en: 'see --help for the options of this command' },
  }),
  'usage-command': (d: { what: string; near: string | Phrase; there: string }) => ({
    zh: `没有命令 ${d.what}${orNear(d.near).zh}${d.there ? `；有：${d.there}` : ''}`,
    en: `there is no command ${d.what}${orNear(d.near).en}${d.there ? `; there are: ${d.there}` : ''}`,
    next: { zh: '用 hoa --help 查看命令', en: 'see hoa --help for the commands' },
  }),
  'help-unknown': (d: { what: string; near: string }) => ({
    zh: `没有命令或者专题“${d.what}”${orNear(d.near).zh}`,
    en: `there is no command or topic “${d.what}”${orNear(d.near).en}`,
    next: { zh: '用 hoa --help 查看命令和专题', en: 'see hoa --help for commands and topics' },
  }),
  'usage-value': (d: { what: string }) => ({
    zh: `选项 ${d.what} 后面缺少值`,
    en: `option ${d.what} needs a value`,
    next: { zh: '用 --help 查看用法', en: 'see --help' },
  }),
  'usage-excess': (d: { what: string }) => ({
    zh: `多余的参数：hoa ${d.what}`,
    en: `too many words: hoa ${d.what}`,
    next: { zh: '含空格的内容要加引号；用 --help 查看用法', en: 'quote what holds spaces; see --help' },
  }),
  'usage-other': (d: { what: string }) => ({
    zh: `命令写法有误：${d.what}`,
    en: `the command line is wrong: ${d.what}`,
    next: { zh: '用 --help 查看用法', en: 'see --help' },
  }),
  'argument-missing': (d: { name: string }) => ({
    zh: `缺少参数 <${d.name}>`,
    en: `argument <${d.name}> is missing`,
    next: { zh: '用 --help 查看用法', en: 'see --help' },
  }),
  'option-missing': (d: { option: string }) => ({
    zh: `缺少 ${d.option}`,
    en: `${d.option} is missing`,
    next: { zh: '补上这个选项', en: 'add the option' },
  }),
  'option-choice': (d: { option: string; value: string; near?: string; choices: string }) => ({
    zh: `${d.option} 不能是“${d.value}”，${d.near ? `相近的：${d.near}；` : ''}可以是：${d.choices}`,
    en: `${d.option} cannot be “${d.value}”; ${d.near ? `near: ${d.near}; ` : ''}it can be: ${d.choices}`,
  }),
  'duckdb-missing': {
    zh: '没有安装写 parquet 的程序包 @duckdb/node-api',
    en: 'the package that writes parquet, @duckdb/node-api, is not installed',
    next: {
      zh: '安装：npm install @duckdb/node-api@1.5.6-r.1；或者用 --format csv，不需要它',
      en: 'install it: npm install @duckdb/node-api@1.5.6-r.1; or take --format csv, which does without',
    },
  },
  'in-is-fresh': {
    zh: '--in 总是重新汇总，不用加 --fresh',
    en: '--in always reckons anew; leave --fresh out',
  },
  'folder-without-records': (d: { path: string }) => ({
    zh: `${d.path} 里没有数据文件（.db）`,
    en: `there is no database (.db) in ${d.path}`,
  }),
  'portfolio-file-left-out': (d: { file: string }) => ({
    zh: `${d.file} 读不了，没有算在内：`,
    en: `${d.file} cannot be read and is left out:`,
  }),
  'report-without': (d: { estate: string; on: string }) => ({
    zh: `小区“${d.estate}”于 ${d.on} 分出为单独的数据文件，这一年的不算在这里`,
    en: `the estate “${d.estate}” was put into a file of its own on ${d.on}; its year is not counted here`,
  }),
  'portfolio-taken-in': (d: { file: string; into: string }) => ({
    zh: `${d.file} 已经并入 ${d.into}，不另外算`,
    en: `${d.file} was taken into ${d.into} and is not counted besides`,
  }),
  'portfolio-twice': (d: { estate: string; one: string; other: string }) => ({
    zh: `小区“${d.estate}”在两个文件里都有：${d.one}、${d.other}，都算了`,
    en: `the estate “${d.estate}” is in two files, ${d.one} and ${d.other}; both are counted`,
    next: { zh: '一个是另一个的副本的，把副本移出这个文件夹', en: 'move a copy out of the folder' },
  }),
  'filter-unknown': (d: { key: string; near: string; keys: string }) => ({
    zh: `不能按“${d.key}”筛选${d.near ? `，相近的：${d.near}` : ''}；可以按：${d.keys}`,
    en: `nothing is filtered by “${d.key}”${d.near ? `${orNear(d.near).en}` : ''}; there are: ${d.keys}`,
  }),
  'filter-value': (d: { key: string; value: string; values: string }) => ({
    zh: `${d.key} 不能是“${d.value}”，可以是：${d.values}`,
    en: `${d.key} is never “${d.value}”; it can be: ${d.values}`,
  }),
  'option-not-a-count': (d: { option: string; least: number; value: string }) => ({
    zh: `${d.option} 应为不小于 ${d.least} 的整数，不是“${d.value}”`,
    en: `${d.option} must be a whole number of at least ${d.least}, not “${d.value}”`,
  }),
  'option-not-a-time': (d: { option: string; value: string }) =>
    notATime(
      d.value,
      { zh: `${d.option}：`, en: `${d.option}: ` },
      {
        zh: `${d.option} 不是日期或时间：“${d.value}”`,
        en: `${d.option} is no day or time: “${d.value}”`,
      },
    ),
  'key-unknown': (d: { keys: string }) => ({
    zh: `请输入其中之一：${d.keys}`,
    en: `type one of these: ${d.keys}`,
  }),
  'file-not-here': (d: { path: string; near: string }) => ({
    zh: `没有文件 ${d.path}；这里有：${d.near}`,
    en: `there is no file ${d.path}; there are: ${d.near}`,
  }),
  'left-alone': {
    zh: '没有确认，什么也没有改动',
    en: 'not confirmed: nothing was changed',
    next: { zh: '要改哪一项，再来一次', en: 'try again with what is to be different' },
  },
  'not-confirmed': (d: { word: Phrase }) => ({
    zh: `没有输入“${d.word.zh}”，什么也没有改动`,
    en: `“${d.word.en}” was not typed: nothing was changed`,
    next: { zh: '核对无误后再来一次', en: 'check, and try again' },
  }),
  'at-in-future': (d: { at: string }) => ({
    zh: `--at ${d.at} 在明天之后：还没有发生的事不能登记`,
    en: `--at ${d.at} is after tomorrow: what has not happened yet cannot be recorded`,
    next: { zh: '写实际发生的时间，或到时再登记', en: 'give the time it happened, or record it then' },
  }),
  'at-too-early': (d: { at: string }) => ({
    zh: `--at ${d.at} 太早，年份可能有误`,
    en: `--at ${d.at} is too early: the year may be mistyped`,
    next: { zh: '写实际发生的时间', en: 'give the time it happened' },
  }),
  'lang-unknown': (d: { value: string }) => ({
    zh: `HOA_LANG 不能是“${d.value}”，用中文显示；可以是 zh 或 en（HOA_LANG can be zh or en）`,
    en: `HOA_LANG cannot be “${d.value}”; Chinese is used; it can be zh or en`,
  }),
  'folder-read-only': (d: { folder: string; other: string }) => ({
    zh: `${d.folder} 不能写入，数据文件和文书放在 ${d.other}`,
    en: `nothing can be written to ${d.folder}: the database and papers go to ${d.other}`,
  }),
  'not-key-value': (d: { value: string }) => ({
    zh: `“${d.value}”应写成 名称=值`,
    en: `“${d.value}” should read name=value`,
  }),
  'nothing-to-change': {
    zh: '没有说要改什么',
    en: 'nothing to change was named',
    next: { zh: '用 --help 查看可改的内容', en: 'see --help for what can be changed' },
  },
  'terminal-needed': {
    zh: '这个命令需要终端',
    en: 'this command needs a terminal',
    next: { zh: '没有终端时用 hoa ballot import 导入文件', en: 'without one use hoa ballot import' },
  },
  'two-units-needed': { zh: '至少要两个房号', en: 'at least two units are needed' },
  'file-or-all': { zh: '文件与 --all 只能用一个', en: 'name a file or --all, not both' },
  'option-with-all': (d: { option: string }) => ({
    zh: `${d.option} 只与 --all 同用；文件里的送达方式、签收人写在“送达方式”“签收人”列`,
    en: `${d.option} goes with --all only; a file says it in its columns method and received_by`,
    next: {
      zh: `去掉 ${d.option}，在文件里补上这一列`,
      en: `leave ${d.option} out and add the column to the file`,
    },
  }),
  'text-or-file': { zh: '--text 与 --text-file 只能用一个', en: 'give --text or --text-file, not both' },
  'options-too-few': { zh: '至少要两个 --option', en: 'at least two --option are needed' },
  'options-same': { zh: '有相同的选项', en: 'two options are the same' },
  'scope-malformed': (d: { value: string }) => ({
    zh: `范围“${d.value}”看不懂`,
    en: `the scope “${d.value}” cannot be read`,
    next: { zh: '写成 building=3,4 或 entrance=3/1', en: 'write building=3,4 or entrance=3/1' },
  }),
  'scope-mixed': { zh: '范围不能同时按幢和按单元', en: 'a scope is by buildings or by entrances, not both' },
  'condition-malformed': (d: { value: string }) => ({
    zh: `前提“${d.value}”看不懂`,
    en: `the condition “${d.value}” cannot be read`,
    next: { zh: '写成 M1=carried', en: 'write M1=carried' },
  }),
  'accept-malformed': (d: { value: string }) => ({
    zh: `--accept 应为第几张（数字）或 none，不是“${d.value}”`,
    en: `--accept is the number of a paper or none, not “${d.value}”`,
  }),
  'items-empty': {
    zh: '--items 没有写事项',
    en: '--items names no item',
    next: { zh: '写成 M1,M2', en: 'write M1,M2' },
  },
  'marks-malformed': (d: { value: string }) => ({
    zh: `--marks 中“${d.value}”看不懂`,
    en: `“${d.value}” in --marks cannot be read`,
    next: { zh: '写成 √=for,×=against,○=abstain', en: 'write √=for,×=against,○=abstain' },
  }),
  'marks-contradict': (d: { sign: string }) => ({
    zh: `--marks 给了“${d.sign}”两种意思`,
    en: `--marks gives “${d.sign}” two meanings`,
    next: { zh: '每个符号只写一次', en: 'write each sign once' },
  }),
  'shell-unknown': (d: { shell: string }) => ({
    zh: `不认识的 shell：${d.shell}`,
    en: `unknown shell: ${d.shell}`,
    next: { zh: '可以是 bash、zsh、fish', en: 'bash, zsh or fish' },
  }),
  // The database and files.
  'database-missing': (d: { path: string }) => ({
    zh: `没有数据文件 ${d.path}`,
    en: `there is no database ${d.path}`,
    next: { zh: '用 hoa init 建立，或用 --db 指明', en: 'begin one with hoa init, or name one with --db' },
  }),
  'database-missing-backup': (d: { path: string; backup: string }) => ({
    zh: `没有数据文件 ${d.path}，旁边却有它的备份 ${d.backup}`,
    en: `there is no database ${d.path}, but a backup of it: ${d.backup}`,
    next: {
      zh: `用 hoa restore ${d.backup} 恢复；不要另建空的`,
      en: `hoa restore ${d.backup} brings it back; do not begin an empty one`,
    },
  }),
  'database-link-broken': (d: { path: string }) => ({
    zh: `${d.path} 是一个链接，它指向的文件不存在`,
    en: `${d.path} is a link to a file that is not there`,
    next: {
      zh: '接好它指向的磁盘或文件夹，或删除这个链接，或用 --db 指明数据文件',
      en: 'bring back the disk or folder it leads to, delete the link, or name the database with --db',
    },
  }),
  'database-moved': (d: { path: string }) => ({
    zh: `数据文件 ${d.path} 在使用中被移走、删除或替换了，刚才的内容没有记入`,
    en: `the database ${d.path} was moved, deleted or replaced while it was open; what was to be written is not in it`,
    next: {
      zh: '退出，找回原来的文件（恢复时原文件另存为 .before-restore.bak），再重新录入这一张',
      en: 'leave, bring the file back (a restore keeps the old one as .before-restore.bak), and enter this again',
    },
  }),
  'database-in-use': (d: { path: string }) => ({
    zh: `${d.path} 正被另一个程序打开（例如登记台），没有替换它`,
    en: `${d.path} is open in another program, such as a ballot desk; it was not replaced`,
    next: { zh: '关闭那个程序再试', en: 'close that program and try again' },
  }),
  'side-file-left': (d: { path: string }) => ({
    zh: `${d.path} 是从前的数据文件留下的，里面可能有没有并入的记录`,
    en: `${d.path} is left of an earlier database and may hold what never came into it`,
    next: {
      zh: '找回它的数据文件，或把它移到别的文件夹',
      en: 'bring its database back, or move it to another folder',
    },
  }),
  'file-name-reserved': (d: { path: string }) => ({
    zh: `Windows 不能用这个名称作文件名：${d.path}`,
    en: `Windows takes ${d.path} for a device, or for no name at all`,
    next: {
      zh: '换一个名称（不用 CON、NUL、AUX、COM1 等设备名，不含 < > : " | ? *，末尾不是点或空格）',
      en: 'choose another name: no device such as CON, NUL, AUX or COM1, none of < > : " | ? *, no point or space at its end',
    },
  }),
  'file-is-special': (d: { path: string }) => ({
    zh: `${d.path} 是设备或管道，不是文件，没有动它`,
    en: `${d.path} is a device or a pipe and no file; it was left alone`,
    next: { zh: '换一个文件名', en: 'name a file' },
  }),
  'database-not-ours': (d: { path: string }) => ({
    zh: `${d.path} 不是 hoa 的数据文件，没有改动它`,
    en: `${d.path} is no database of hoa; it was not changed`,
    next: { zh: '检查 --db 或 HOA_DB', en: 'check --db or HOA_DB' },
  }),
  'database-version': (d: { path: string; version: number; latest: number }) => ({
    zh: `${d.path} 的版本是 ${d.version}，这个 hoa 只认识到 ${d.latest}，没有改动它`,
    en: `${d.path} is of version ${d.version}, this hoa knows up to ${d.latest}; it was not changed`,
    next: { zh: '换用较新的 hoa', en: 'use a newer hoa' },
  }),
  'database-altered': (d: { path: string }) => ({
    zh: `${d.path} 的结构不是 hoa 建立的样子，没有读取其中的内容`,
    en: `${d.path} is not laid out as hoa lays it out; nothing in it was read`,
    next: {
      zh: '不要使用这个文件；本机的数据文件用 hoa restore 恢复最近的备份（同一文件夹里的 .bak）',
      en: 'do not use this file; for a record of your own, hoa restore brings back the latest backup (the .bak files beside it)',
    },
  }),
  'database-damaged': (d: { path: string }) => ({
    zh: `数据文件已损坏：${d.path}`,
    en: `the database is damaged: ${d.path}`,
    next: {
      zh: '用 hoa restore 恢复最近的备份（同一文件夹里的 .bak）',
      en: 'hoa restore brings back the latest backup (the .bak files beside it)',
    },
  }),
  'database-locked': (d: { path: string }) => ({
    zh: `另一个程序正在使用 ${d.path}`,
    en: `another program is using ${d.path}`,
    next: { zh: '稍等再试，或关闭另一个程序', en: 'wait and try again, or close the other program' },
  }),
  'database-read-only': (d: { path: string }) => ({
    zh: `不能写入 ${d.path}（只读或没有权限）`,
    en: `${d.path} cannot be written (read-only or not permitted)`,
    next: { zh: '检查文件和文件夹的权限', en: 'check the permissions of file and folder' },
  }),
  'database-cannot-open': (d: { path: string }) => ({
    zh: `不能打开 ${d.path}`,
    en: `${d.path} cannot be opened`,
    next: {
      zh: '检查路径和权限；文件夹要先建好',
      en: 'check the path and permissions; the folder must exist',
    },
  }),
  'changed-meanwhile': {
    zh: '另一个程序刚刚改动了数据，没有写入',
    en: 'another program has just changed the record; nothing was written',
    next: { zh: '再运行一次这条命令', en: 'run the command again' },
  },
  'assembly-meanwhile': (d: { assembly: string; what: Phrase }) => ({
    zh: `会议 ${d.assembly} 刚刚在别处${d.what.zh}，这一次没有写入`,
    en: `the assembly ${d.assembly} has just been changed elsewhere: ${d.what.en}; nothing was written`,
    next: {
      zh: '结束以后重新打开再办；截止以前收到的票，补录时写明收回时间',
      en: 'end this, open it again and go on; papers received before the close are entered with the time they came in',
    },
  }),
  'file-is-record': (d: { path: string }) => ({
    zh: `${d.path} 是一个数据文件，不能覆盖`,
    en: `${d.path} is a database and is not overwritten`,
    next: { zh: '换一个文件名', en: 'use another name' },
  }),
  'disk-full': (d: { path: string }) => ({
    zh: `磁盘已满，没有写入 ${d.path}`,
    en: `the disk is full; ${d.path} was not written`,
    next: { zh: '腾出空间后再试', en: 'free some space and try again' },
  }),
  'disk-fault': (d: { path: string }) => ({
    zh: `读写磁盘出错：${d.path}`,
    en: `the disk failed at ${d.path}`,
    next: { zh: '检查磁盘或U盘，再试一次', en: 'check the disk and try again' },
  }),
  'driver-missing': (d: { node: string; reason: string; command: string }) => ({
    zh: `SQLite 驱动不能在 Node.js ${d.node} 上加载：${d.reason}`,
    en: `the SQLite driver cannot be loaded by Node.js ${d.node}: ${d.reason}`,
    next: { zh: `运行 ${d.command}，然后 hoa doctor`, en: `run ${d.command}, then hoa doctor` },
  }),
  'driver-needs-newer-system': (d: { library: string; command: string }) => ({
    zh: `SQLite 驱动不能加载：它要求系统有 ${d.library}，这个系统太旧`,
    en: `the SQLite driver cannot be loaded: it wants ${d.library}, which this older system lacks`,
    next: {
      zh: `运行 ${d.command}，为本机编译驱动（需要 C++ 编译器、make 和 Python 3）；或换用较新的系统`,
      en: `run ${d.command}, which compiles it for this machine (with a C++ compiler, make and Python 3); or use a newer system`,
    },
  }),
  'assembly-is-final': {
    zh: '会议已宣布或已取消，不能再改',
    en: 'the assembly is declared or cancelled and can no longer change',
    next: {
      zh: '对已宣布结果的异议成立的，用 hoa assembly reopen-count 重新计票',
      en: 'after an upheld objection to what was declared: hoa assembly reopen-count',
    },
  },
  'fact-is-final': {
    zh: '张贴、争议、文本和决定的登记不能改、不能删',
    en: 'what is on record of postings, disputes, texts and decisions is never changed or taken away',
    next: {
      zh: '登记错的，再登记一条，写明更正哪一条',
      en: 'where it is wrong, record another that says which one it puts right',
    },
  },
  'log-is-final': { zh: '操作日志不能修改', en: 'the audit log cannot be changed' },
  'file-exists': (d: { path: string }) => ({
    zh: `${d.path} 已存在`,
    en: `${d.path} exists`,
    next: { zh: '换一个文件名，或加 --force', en: 'use another name, or add --force' },
  }),
  'file-cannot-write': (d: { path: string }) => ({
    zh: `不能写 ${d.path}`,
    en: `${d.path} cannot be written`,
    next: { zh: '检查文件夹和权限', en: 'check the folder and permissions' },
  }),
  'file-cannot-read': (d: { path: string }) => ({
    zh: `不能读 ${d.path}`,
    en: `${d.path} cannot be read`,
    next: { zh: '检查文件名和权限', en: 'check the name and permissions' },
  }),
  'folder-not-empty': (d: { path: string }) => ({
    zh: `文件夹 ${d.path} 不是空的`,
    en: `the folder ${d.path} is not empty`,
    next: { zh: '换一个空文件夹', en: 'use an empty one' },
  }),
  'text-file-encoding': (d: { path: string }) => ({
    zh: `${d.path} 不是 UTF-8 文本`,
    en: `${d.path} is no UTF-8 text`,
    next: { zh: '另存为 UTF-8', en: 'save it as UTF-8' },
  }),
  'backup-failed': (d: { path: string }) => ({
    zh: `操作已完成，但自动备份没有成功：${d.path}`,
    en: `done, but the automatic backup failed: ${d.path}`,
    next: { zh: '检查磁盘空间，然后 hoa backup', en: 'check the disk, then hoa backup' },
  }),
  'write-vanished': (d: { table: string }) => ({
    zh: `写入表 ${d.table} 没有生效：数据文件被别的工具改动过，没有写入任何内容`,
    en: `what was written to ${d.table} did not arrive: another tool has changed the database; nothing was kept`,
    next: {
      zh: '用 hoa audit verify 核验，用 hoa restore 恢复备份',
      en: 'see hoa audit verify; hoa restore brings a backup back',
    },
  }),
  'record-unreadable': (d: { table: string; row: number | string }) => ({
    zh: `数据文件中表 ${d.table} 的记录 ${d.row} 读不出来`,
    en: `row ${d.row} of ${d.table} cannot be read`,
    next: {
      zh: '用 hoa audit verify 核验，用 hoa restore 恢复备份',
      en: 'see hoa audit verify; hoa restore brings a backup back',
    },
  }),
  'backup-damaged': (d: { path: string; table: string; row: string }) => ({
    zh: `备份 ${d.path} 不完整：${d.table} ${d.row}`,
    en: `the backup ${d.path} is not whole: ${d.table} ${d.row}`,
    next: { zh: '换一个备份', en: 'use another backup' },
  }),
  'backup-onto-itself': (d: { path: string }) => ({
    zh: `备份和数据文件是同一个文件：${d.path}`,
    en: `backup and database are the same file: ${d.path}`,
    next: { zh: '换一个文件名', en: 'use another name' },
  }),
  'restore-onto-existing': (d: { path: string }) => ({
    zh: `${d.path} 已存在，没有替换`,
    en: `${d.path} exists and was not replaced`,
    next: {
      zh: '加 --force 替换（原文件会另存），或用 --db 恢复到别处',
      en: 'add --force to replace it (the old one is kept aside), or restore elsewhere with --db',
    },
  }),

  'passphrase-wrong': (d: { path: string }) => ({
    zh: `口令打不开 ${d.path}，或者文件已损坏`,
    en: `the passphrase does not open ${d.path}, or the file is damaged`,
    next: { zh: '核对口令再试；没有口令无法恢复', en: 'check the passphrase; without it the backup is lost' },
  }),
  'encryption-too-costly': (d: { path: string; work: string }) => ({
    zh: `${d.path} 要用太多内存才能试口令（scrypt 2^${d.work}），hoa 和 age 都不这样写`,
    en: `to try a passphrase on ${d.path} takes too much memory (scrypt 2^${d.work}); neither hoa nor age writes that`,
    next: {
      zh: '确知来源可靠的，先用 age -d 解密，再恢复解密后的文件',
      en: 'if you know where it comes from, decrypt it with age -d and restore what comes out',
    },
  }),
  'passphrase-short': (d: { least: number }) => ({
    zh: `口令至少 ${d.least} 个字符`,
    en: `a passphrase has at least ${d.least} characters`,
  }),
  'passphrases-differ': { zh: '两次输入的口令不同', en: 'the two passphrases differ' },
  // Rehearsals, and the board.
  'rehearsal-is-practice': {
    zh: '这是演练用的数据文件，里面的会议不能宣布结果，也不能另建小区和会议',
    en: 'this database is a rehearsal: its assembly is never declared, and no other is begun in it',
    next: {
      zh: '真实的会议在原来的数据文件里办理',
      en: 'the real assembly is in the database it was copied from',
    },
  },
  'rehearsal-over-record': (d: { path: string }) => ({
    zh: `备份是演练的，不能用来替换真实的数据文件 ${d.path}`,
    en: `the backup is a rehearsal and cannot take the place of the real record ${d.path}`,
    next: { zh: '恢复到另一个文件：--db 演练.db', en: 'restore it to another file with --db' },
  }),
  'rehearsal-of-rehearsal': {
    zh: '这本身就是演练用的数据文件',
    en: 'this database is a rehearsal itself',
    next: { zh: '用 --db 指明真实的数据文件', en: 'name the real database with --db' },
  },
  'rehearsal-out-taken': (d: { path: string }) => ({
    zh: `${d.path} 已经存在，不是演练用的数据文件`,
    en: `${d.path} exists and is no rehearsal`,
    next: { zh: '用 --out 换一个文件名', en: 'choose another name with --out' },
  }),
  'rehearsal-exists': (d: { path: string }) => ({
    zh: `${d.path} 已有一次演练`,
    en: `${d.path} holds a rehearsal already`,
    next: { zh: '接着用它练习，或者加 --force 重新来', en: 'go on with it, or start afresh with --force' },
  }),
  'percent-malformed': {
    zh: '--returned 应是 0 到 100 的整数',
    en: '--returned takes a whole number from 0 to 100',
  },
  'port-taken': (d: { port: number }) => ({
    zh: `端口 ${d.port} 用不了，可能已被占用`,
    en: `port ${d.port} cannot be used; perhaps it is taken`,
    next: { zh: '换一个端口，或者去掉 --port 由程序任选', en: 'choose another, or leave --port out' },
  }),
  'port-without-serve': {
    zh: '--port 只与 --serve 同用',
    en: '--port goes with --serve',
  },
} satisfies ProblemTable
