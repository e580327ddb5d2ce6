import { type ThemeConfig, theme } from 'antd'

/** The five gates as the interface knows them: a seal and a hue. */
export type GateKey = 'responsibility' | 'publicity' | 'procedure' | 'candidates' | 'supervision'

/** The one-character seal of each gate. */
export const gateSeals: Readonly<Record<GateKey, string>> = {
  responsibility: '责',
  publicity: '宣',
  procedure: '程',
  candidates: '人',
  supervision: '督',
}

const fonts =
  '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "HarmonyOS Sans SC", system-ui, sans-serif'

const palettes = {
  light: {
    ground: '#FAF8F5',
    panel: '#FFFFFF',
    ink: '#1F2329',
    line: '#DDD7CD',
    work: '#2A4B7C',
    brand: '#B3261E',
    brandHover: '#972018',
    brandActive: '#7C1A13',
  },
  dark: {
    ground: '#15171A',
    panel: '#1D2024',
    ink: '#E9E6E0',
    line: '#3A3F46',
    work: '#8FB4EA',
    brand: '#BF3B32',
    brandHover: '#CC463D',
    brandActive: '#A8332B',
  },
} as const

/** The tokens of Ant Design for this product; red stays with primary buttons, everything else that is active is ink blue. */
export function antdTheme(dark: boolean, narrow: boolean, still: boolean): ThemeConfig {
  const p = dark ? palettes.dark : palettes.light
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#5B8DD6' : p.work,
      colorInfo: dark ? '#5B8DD6' : p.work,
      colorLink: p.work,
      controlItemBgActive: dark ? '#24344B' : '#E8EDF5',
      controlItemBgActiveHover: dark ? '#2B3F5B' : '#DDE5F1',
      colorText: p.ink,
      colorTextTertiary: dark ? '#9AA0A8' : '#636974',
      colorTextDescription: dark ? '#9AA0A8' : '#636974',
      colorTextPlaceholder: dark ? '#9AA0A8' : '#6B7079',
      colorBgLayout: p.ground,
      colorBgContainer: p.panel,
      colorBgElevated: dark ? '#24282D' : p.panel,
      colorBorder: dark ? '#5A616B' : '#A9A398',
      colorBorderSecondary: p.line,
      borderRadius: 3,
      fontFamily: fonts,
      fontSize: narrow ? 16 : 14,
      controlHeight: narrow ? 44 : 32,
      boxShadow: '0 1px 3px rgba(0,0,0,.16)',
      boxShadowSecondary: '0 2px 8px rgba(0,0,0,.16)',
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: {
        colorPrimary: p.brand,
        colorPrimaryHover: p.brandHover,
        colorPrimaryActive: p.brandActive,
        colorPrimaryBg: p.brand,
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
    },
  }
}
