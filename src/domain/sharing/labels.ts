const raw = String.raw;

/** Words that make a label one of a secret, wherever they stand in it: `workerPassword`, `OSS_ACCESS_KEY_ID`. */
export const secretWord = raw`(?:secret|passw(?:or)?d|passphrase|pwd|token|signature|credential|cookie|authorization|sess(?:ion)?[ _-]?id|connect\.sid|_auth|requirepass|(?:encryption|customer|temp[ _-]?url)[ _-]?key|(?:access|account)[ _-]?(?:key|id)|(?:private|api|storage|source|dest|auth|client)[ _-]?key|key[ _-]?id|string[ _-]?to[ _-]?sign|canonical[ _-]?request|(?<!by|com)pass|sas|sig|(?<![a-z])(?:psw|pw|pin|passcode|[as]k|uid)|(?<=src|dest|source)[as]k|[密秘私金][钥鑰]|密匙|密[码碼]|口令|令牌|[签簽]名|[凭憑][证證]|[授验驗][权權证證][码碼]|passwort|mot de passe|contrase[nñ]a|пароль|パスワード|비밀번호)`;

/** What may stand between the word and the end of the label. */
export const restOfLabel = raw`(?:[ _.-]?(?:key|id|value|secret|token|access|string|hash|provided|bytes|base64|encoded|text|plain|data|file|content|header|name|s|\d{1,3}(?!\d))){0,4}`;

/** Such as `AccessDenied`, which may follow the name of a secret as well. */
export const errorCode = /^(?:[A-Z][a-z]+){2,9}$/;
