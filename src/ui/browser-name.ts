const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/QaxBrowser|QIANXIN/i, '奇安信可信浏览器'],
  [/QIHU|360SE|360EE/i, '360'],
  [/MicroMessenger/i, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/UOS|Uniontech/i, 'UOS'],
  [/Kylin/i, 'Kylin'],
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What a browser calls itself, in words: `Chrome · Windows`; null when it says nothing known. */
export function browserName(agent: string): string | null {
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1]
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1]
  const parts = [browser, system].filter((part) => part !== undefined)
  return parts.length === 0 ? null : parts.join(' · ')
}
