/** Styles, made into a sheet when the first element puts them on. */
export type Styles = () => CSSStyleSheet;

export function css([text]: TemplateStringsArray): Styles {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text!);
    }
    return sheet;
  };
}
