import type { ThemeConfig } from 'antd';

/** The house's colours (styles/tokens.css) as antd wants them: it computes shades, so that names of variables do not do. */
export const officeTheme: ThemeConfig = {
  token: {
    colorPrimary: '#0d5653',
    colorLink: '#0d5653',
    colorLinkHover: '#093f3d',
    colorInfo: '#0b4d75',
    colorSuccess: '#14602f',
    colorWarning: '#7a4a00',
    colorError: '#9b2317',
    colorText: '#17211f',
    colorTextSecondary: '#46524f',
    colorTextTertiary: '#5f6b68',
    colorTextPlaceholder: '#5f6b68',
    colorTextDescription: '#46524f',
    colorBorder: '#8b938f',
    colorBorderSecondary: '#dcdad0',
    colorBgLayout: '#f5f4ef',
    borderRadius: 8,
    fontSize: 15,
    controlHeight: 38,
    fontFamily: 'var(--font)',
  },
  components: {
    Menu: { itemHeight: 44, itemSelectedBg: '#e1efec', itemSelectedColor: '#093f3d', itemBorderRadius: 8 },
    Modal: { titleFontSize: 18 },
  },
};
