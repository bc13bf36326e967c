import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Rehearsals, and the board. */
export const REHEARSAL_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'rehearsal-is-practice': {
    zh: '这是演练用的数据文件，里面的会议不能宣布结果，也不能另建小区和会议',
    en: 'this database is a rehearsal: its assembly is never declared, and no other is begun in it',
    ...next('真实的会议在原来的数据文件里办理', 'the real assembly is in the database it was copied from'),
  },
  'rehearsal-over-record': {
    zh: '备份是演练的，不能用来替换真实的数据文件 {path}',
    en: 'the backup is a rehearsal and cannot take the place of the real record {path}',
    ...next('恢复到另一个文件：--db 演练.db', 'restore it to another file with --db'),
  },
  'rehearsal-of-rehearsal': {
    zh: '这本身就是演练用的数据文件',
    en: 'this database is a rehearsal itself',
    ...next('用 --db 指明真实的数据文件', 'name the real database with --db'),
  },
  'rehearsal-out-taken': {
    zh: '{path} 已经存在，不是演练用的数据文件',
    en: '{path} exists and is no rehearsal',
    ...next('用 --out 换一个文件名', 'choose another name with --out'),
  },
  'rehearsal-exists': {
    zh: '{path} 已有一次演练',
    en: '{path} holds a rehearsal already',
    ...next('接着用它练习，或者加 --force 重新来', 'go on with it, or start afresh with --force'),
  },
  'percent-malformed': {
    zh: '--returned 应是 0 到 100 的整数',
    en: '--returned takes a whole number from 0 to 100',
  },
  'port-taken': {
    zh: '端口 {port} 用不了，可能已被占用',
    en: 'port {port} cannot be used; perhaps it is taken',
    ...next('换一个端口，或者去掉 --port 由程序任选', 'choose another, or leave --port out'),
  },
  'port-without-serve': {
    zh: '--port 只与 --serve 同用',
    en: '--port goes with --serve',
  },
}
