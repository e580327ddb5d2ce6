import { pinyin } from 'pinyin-pro'

const longest = 60

/**
 * The pinyin initials of a name in small letters (示例镇 → slz), by which lists are searched; other letters and digits
 * stay. A person's name is read as one, so that 单 and 查 get their readings as surnames.
 */
export function initialsOf(name: string, kind: 'person' | 'name' = 'name'): string {
  const letters = pinyin(name, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    surname: kind === 'person' ? 'head' : 'off',
  })
  return letters
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, longest)
}
