import type { ProblemText } from './problem-text';

/** What is said for the refusals of accounts: code, title, detail. */
export const ACCOUNT_PROBLEMS: readonly ProblemText[] = [
  [
    'wrong-credentials',
    { sv: 'Fel e-postadress eller lösenord', en: 'Wrong e-mail or password' },
    {
      sv: 'E-postadressen och lösenordet hör inte ihop.',
      en: 'The e-mail address and the password do not belong together.',
    },
  ],
  [
    'second-factor-needed',
    { sv: 'Engångskod behövs', en: 'Code needed' },
    {
      sv: 'Skicka också koden från din autentiseringsapp.',
      en: 'Send the code of your authenticator as well.',
    },
  ],
  [
    'second-factor-wrong',
    { sv: 'Fel engångskod', en: 'Wrong code' },
    {
      sv: 'Koden stämmer inte eller har redan använts. Vänta på nästa.',
      en: 'The code is wrong or has been used already. Wait for the next one.',
    },
  ],
  [
    'too-many-tries',
    { sv: 'För många försök', en: 'Too many tries' },
    { sv: 'Vänta {minutes} min och försök igen.', en: 'Wait {minutes} min and try again.' },
  ],
  [
    'wrong-password',
    { sv: 'Fel lösenord', en: 'Wrong password' },
    { sv: 'Ange ditt nuvarande lösenord.', en: 'Give your present password.' },
  ],
  [
    'second-factor-exists',
    { sv: 'Det finns redan en autentiseringsapp', en: 'There is an authenticator already' },
    {
      sv: 'Ta bort den nuvarande först, med en kod från den.',
      en: 'Remove the present one first, with a code of it.',
    },
  ],
  [
    'second-factor-not-started',
    { sv: 'Ingen autentiseringsapp är påbörjad', en: 'No authenticator has been started' },
    { sv: 'Börja med att skapa en hemlighet för den.', en: 'Begin by making a secret for it.' },
  ],
  [
    'in-person-only',
    { sv: 'Bara den som själv är inloggad', en: 'In person only' },
    { sv: 'Detta kan inte göras med en API-nyckel.', en: 'This cannot be done with an API token.' },
  ],
  [
    'session-ended',
    { sv: 'Sessionen är avslutad', en: 'The session has ended' },
    { sv: 'Logga in igen.', en: 'Sign in again.' },
  ],
  [
    'session-not-found',
    { sv: 'Sessionen finns inte', en: 'No such session' },
    { sv: 'Den är redan avslutad, eller inte din.', en: 'It has ended already, or is not yours.' },
  ],
  [
    'organisation-not-found',
    { sv: 'Organisationen finns inte', en: 'No such organisation' },
    { sv: 'Du är inte medlem i någon sådan organisation.', en: 'You are no member of such an organisation.' },
  ],
  [
    'organisation-chosen-already',
    { sv: 'Organisationen är redan vald', en: 'The organisation has been chosen' },
    {
      sv: 'Logga ut och in igen för att arbeta i en annan.',
      en: 'Sign out and in again to work in another.',
    },
  ],
  [
    'invitation-refused',
    { sv: 'Inbjudan gäller inte', en: 'The invitation does not hold' },
    {
      sv: 'Den är använd eller för gammal, eller så stämmer inte uppgifterna. Be om en ny.',
      en: 'It has been used or is too old, or the details do not match. Ask for a new one.',
    },
  ],
  [
    'member-not-found',
    { sv: 'Medlemmen finns inte', en: 'No such member' },
    { sv: 'Det finns ingen sådan medlem i organisationen.', en: 'The organisation has no such member.' },
  ],
  [
    'member-not-invited',
    { sv: 'Medlemmen är inte inbjuden', en: 'The member is not invited' },
    {
      sv: 'Bara den som ännu inte har tackat ja kan få en ny inbjudan.',
      en: 'Only who has not accepted yet can be given a new invitation.',
    },
  ],
  [
    'last-administrator',
    { sv: 'Den sista administratören', en: 'The last administrator' },
    {
      sv: 'En organisation behöver minst en aktiv administratör. Utse en annan först.',
      en: 'An organisation needs at least one active administrator. Appoint another first.',
    },
  ],
  [
    'email-taken',
    { sv: 'E-postadressen är upptagen', en: 'The e-mail address is taken' },
    { sv: 'Det finns redan en medlem med den adressen.', en: 'There is a member with that address already.' },
  ],
  [
    'email-malformed',
    { sv: 'Ingen e-postadress', en: 'No e-mail address' },
    { sv: 'Skriv adressen som namn@exempel.se.', en: 'Write the address as name@example.se.' },
  ],
  [
    'name-missing',
    { sv: 'Namnet saknas', en: 'The name is missing' },
    { sv: 'Ange ett namn.', en: 'Give a name.' },
  ],
  [
    'roles-missing',
    { sv: 'Rollen saknas', en: 'The role is missing' },
    { sv: 'Ange minst en roll.', en: 'Give at least one role.' },
  ],
  [
    'guest-roles',
    { sv: 'Gästombud har bara ett ärende', en: 'Guest counsel has one matter only' },
    {
      sv: 'Ett gästombud har inga andra roller, och ska ha ett ärende.',
      en: 'Guest counsel has no other role, and must have a matter.',
    },
  ],
  [
    'matter-not-found',
    { sv: 'Ärendet finns inte', en: 'No such matter' },
    { sv: 'Det finns inget sådant ärende i organisationen.', en: 'The organisation has no such matter.' },
  ],
  [
    'password-too-short',
    { sv: 'Lösenordet är för kort', en: 'The password is too short' },
    {
      sv: 'Använd minst tolv tecken; flera ord efter varandra går bra.',
      en: 'Use at least twelve characters; several words will do.',
    },
  ],
  [
    'password-too-long',
    { sv: 'Lösenordet är för långt', en: 'The password is too long' },
    { sv: 'Använd högst tvåhundra tecken.', en: 'Use two hundred characters at most.' },
  ],
  [
    'password-too-common',
    { sv: 'Lösenordet är för vanligt', en: 'The password is too common' },
    {
      sv: 'Det hör till dem som prövas först. Välj ett annat.',
      en: 'It is among those that are tried first. Choose another.',
    },
  ],
  [
    'password-is-email',
    { sv: 'Lösenordet är e-postadressen', en: 'The password is the e-mail address' },
    { sv: 'Välj ett annat.', en: 'Choose another.' },
  ],
  [
    'token-not-found',
    { sv: 'API-nyckeln finns inte', en: 'No such API token' },
    { sv: 'Den finns inte, eller är inte din.', en: 'It does not exist, or is not yours.' },
  ],
  [
    'days-out-of-range',
    { sv: 'Giltighetstiden går inte', en: 'The time is not possible' },
    { sv: 'En API-nyckel gäller i 1 till 366 dagar.', en: 'An API token is valid for 1 to 366 days.' },
  ],
  [
    'scopes-missing',
    { sv: 'Behörigheten saknas', en: 'The scope is missing' },
    { sv: 'Ange minst en behörighet.', en: 'Give at least one scope.' },
  ],
  [
    'scope-beyond-roles',
    { sv: 'Mer än du själv får', en: 'More than you may yourself' },
    { sv: 'Dina roller ger inte behörigheten {scope}.', en: 'Your roles do not give the scope {scope}.' },
  ],
  [
    'issuer-not-found',
    { sv: 'Utfärdaren finns inte', en: 'No such issuer' },
    {
      sv: 'Organisationen har ingen sådan inloggningstjänst.',
      en: 'The organisation has no such sign-in service.',
    },
  ],
  [
    'issuer-unreachable',
    { sv: 'Utfärdaren svarar inte', en: 'The issuer does not answer' },
    {
      sv: 'Inloggningstjänsten kunde inte nås. Kontrollera adressen.',
      en: 'The sign-in service could not be reached. Check the address.',
    },
  ],
  [
    'issuer-malformed',
    { sv: 'Ingen adress till en utfärdare', en: 'No address of an issuer' },
    {
      sv: 'Skriv adressen som https://login.exempel.se, utan fråga eller fragment.',
      en: 'Write the address as https://login.example.se, without query or fragment.',
    },
  ],
  [
    'issuer-exists',
    { sv: 'Utfärdaren finns redan', en: 'The issuer exists already' },
    {
      sv: 'Organisationen har redan denna inloggningstjänst.',
      en: 'The organisation has this sign-in service already.',
    },
  ],
  [
    'client-missing',
    { sv: 'Klientuppgifterna saknas', en: 'The client is missing' },
    { sv: 'Ange klient-id och hemlighet.', en: 'Give the client id and secret.' },
  ],
  [
    'external-sign-in-refused',
    { sv: 'Inloggningen godtogs inte', en: 'The sign-in was not accepted' },
    {
      sv: 'Inloggningstjänstens svar kunde inte godtas. Börja om.',
      en: 'The answer of the sign-in service could not be accepted. Begin anew.',
    },
  ],
  [
    'last-way-in',
    { sv: 'Den enda vägen in', en: 'The only way in' },
    {
      sv: 'Utan den kan personen inte logga in. Ordna ett lösenord eller en annan inloggning först.',
      en: 'Without it the person cannot sign in. Arrange a password or another sign-in first.',
    },
  ],
];
