import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** The record as a file, other files, rehearsals and the board. */
export const DATABASE_PROBLEMS = {
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
  'passphrase-no-memory': (d: { path: string; megabytes: number }) => ({
    zh: `内存不够（要 ${d.megabytes} MB），没有用口令加密或者打开 ${d.path}；口令对不对还不知道`,
    en: `too little memory (${d.megabytes} MB are needed) to use a passphrase on ${d.path}; whether it is right is not known`,
    next: { zh: '关掉别的程序再试', en: 'close other programs and try again' },
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
