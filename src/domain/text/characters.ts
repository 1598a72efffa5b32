/** What a character does to the words around it. */
export type Kind = 'letter' | 'ideograph' | 'blank' | 'divider' | 'colon' | 'stop' | 'sign' | 'ignorable';

const ascii: readonly Kind[] = Array.from({ length: 128 }, (_, code): Kind => {
  const letter = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(letter)) return 'letter';
  if (letter === ' ') return 'blank';
  if (/[\t"'`,;!()[\]{}<>|]/.test(letter)) return 'divider';
  if (/[:=&?]/.test(letter)) return 'colon';
  if (letter === '.') return 'stop';
  return 'sign';
});

/** The kind of a character, by its code. */
export function kindOf(code: number): Kind {
  if (code < 128) return ascii[code] ?? 'sign';
  if (code === 0xfeff || code === 0xad || (code >= 0x200b && code <= 0x200f)) return 'ignorable';
  if ((code >= 0x3041 && code <= 0x30fa) || code === 0x30fc || (code >= 0x3400 && code <= 0x9fff)) return 'ideograph';
  if (code >= 0x3001 && code <= 0x303f) return 'divider';
  if (code >= 0x2000 && code <= 0x2bff) return 'sign';
  return code >= 0xaa && code !== 0xd7 && code !== 0xf7 ? 'letter' : 'sign';
}

/** Traditional characters of the words that people search with, and the simplified ones, pair by pair. */
const traditional =
  '歸归檔档凍冻遷迁類类無无權权限限錯错誤误報报傳传輸输載载對对狀状態态資资訊讯標标頭头檢检驗验較较數数據据斷断連连線线開开關关網网絡络慢慢異异碼码個个應应當当從从來来過过還还復复還还際际處处聯联買买錄录讀读寫写體体儲储備备' +
  '沒没敗败將将變变轉转換换發发監监視视圖图壓压縮缩續续額额費费賬账戶户號号認认證证簽签鎖锁遠远離离併并創创滿满額额參参項项擇择訪访閱阅訂订單单價价條条樣样裡里鏡镜後后時时間间長长門门問问題题麼么嗎吗為为會会這这樣样點点請请須须萬万與与於于雲云腳脚導导並并響响務务實实現现動动帶带寬宽級级減减設设詢询啟启';

const simpler = new Map<number, string>();
for (let i = 0; i + 1 < traditional.length; i += 2) simpler.set(traditional.charCodeAt(i), traditional.charAt(i + 1));

/** A CJK character in its simplified form. */
export function simplified(code: number): string {
  return simpler.get(code) ?? String.fromCharCode(code);
}
