/** The commonest passwords of 12 characters or more, and their Swedish kin, in small letters. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...['123456789012', '1234567890123', '12345678901234', '123456789123', '123123123123', '111111111111'],
  ...['000000000000', '121212121212', '112233445566', '098765432109', '987654321098', '123456123456'],
  ...['qwertyuiop12', 'qwertyuiop123', 'qwertyuiop[]', 'qwertyuiopå', 'qwertyuiopåä', 'qwertyqwerty'],
  ...['qwerty123456', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'q1w2e3r4t5y6', 'asdfghjkl123', 'asdfghjklöä'],
  ...['zxcvbnm12345', 'zaq12wsxcde3', 'passwordpassword', 'password1234', 'password12345', 'password123!'],
  ...['password2025', 'password2026', 'passw0rd1234', 'p@ssw0rd1234', 'p@ssword1234', 'mypassword123'],
  ...['iloveyou1234', 'iloveyou12345', 'letmein12345', 'welcome12345', 'welcome123456', 'administrator'],
  ...['administrator1', 'admin1234567', 'adminadmin123', 'superman1234', 'football1234', 'princess1234'],
  ...['sunshine1234', 'trustno1trustno1', 'changeme1234', 'changemenow1', 'abcdefghijkl', 'abcd12345678'],
  ...[
    'abc123456789',
    'abcabcabcabc',
    'aaaaaaaaaaaa',
    'correcthorsebatterystaple',
    'correct horse battery staple',
  ],
  ...['lösenord1234', 'lösenord12345', 'losenord1234', 'losenord12345', 'lösenordlösenord', 'hemligt12345'],
  ...['välkommen123', 'valkommen123', 'välkommen2026', 'valkommen2026', 'sommaren2025', 'sommaren2026'],
  ...['vintern2025!', 'stockholm123', 'stockholm1234', 'goteborg1234', 'göteborg1234', 'fotboll12345'],
  ...['fristvakt123', 'fristvakt1234', 'fristvaktfristvakt', 'assistans123', 'assistans1234', 'sverige12345'],
]);
