import { type Said, said } from './said.ts'

/** Circles of relatives: 民法典 §1045 近亲属, and those whom civil servants avoid. */
export const circles = ['civil_servant', 'close_relative'] as const
export type Circle = (typeof circles)[number]

/** A step from one person to another: up to a parent, down to a child, across to the spouse. */
export type Step = 'U' | 'D' | 'S'

/** A kind of relative; `rank` is its place in the law's list. */
export type Kin = { readonly name: Said; readonly circles: readonly Circle[]; readonly rank: number }

type Row = readonly [pattern: string, zh: string, en: string]

/** 民法典 §1045: these are in both circles. */
const near: readonly Row[] = [
  ['S', '配偶', 'spouse'],
  ['U', '父母', 'parent'],
  ['D', '子女', 'child'],
  ['UD', '兄弟姐妹', 'sibling'],
  ['UU', '祖父母、外祖父母', 'grandparent'],
  ['DD', '孙子女、外孙子女', 'grandchild'],
]

/**
 * Collateral relatives within three generations and near relatives by marriage. The list names them from one side; the
 * last three are the same relations from the other side, since two people avoid each other.
 */
const wider: readonly Row[] = [
  ['UUD', '伯叔姑舅姨', 'uncle or aunt'],
  ['UDD', '侄子女、甥子女', 'nephew or niece'],
  ['UUDD', '堂兄弟姐妹、表兄弟姐妹', 'cousin'],
  ['SU', '配偶的父母', 'spouse’s parent'],
  ['SUD', '配偶的兄弟姐妹', 'spouse’s sibling'],
  ['SUDS', '配偶的兄弟姐妹的配偶', 'spouse’s sibling’s spouse'],
  ['DS', '子女的配偶', 'child’s spouse'],
  ['DSU', '子女配偶的父母', 'child’s spouse’s parent'],
  ['UDS', '兄弟姐妹的配偶', 'sibling’s spouse'],
  ['UUDS', '伯叔姑舅姨的配偶', 'uncle’s or aunt’s spouse'],
  ['UDDS', '侄子女、甥子女的配偶', 'nephew’s or niece’s spouse'],
  ['UUDDS', '堂兄弟姐妹、表兄弟姐妹的配偶', 'cousin’s spouse'],
  ['SUUD', '配偶的伯叔姑舅姨', 'spouse’s uncle or aunt'],
  ['SUDD', '配偶的侄子女、甥子女', 'spouse’s nephew or niece'],
  ['SUUDD', '配偶的堂兄弟姐妹、表兄弟姐妹', 'spouse’s cousin'],
]

/** All kinds of relatives by the steps that lead to them. */
export const kinByPattern: ReadonlyMap<string, Kin> = new Map(
  [...near, ...wider].map(([pattern, zh, en], rank) => [
    pattern,
    { name: said(zh, en), circles: rank < near.length ? circles : ['civil_servant'], rank },
  ]),
)

/** All beginnings of the patterns: a way that is none of them leads to no relative. */
export const patternsBegin: ReadonlySet<string> = new Set(
  [...kinByPattern.keys()].flatMap((pattern) => [...pattern].map((_, at) => pattern.slice(0, at + 1))),
)
