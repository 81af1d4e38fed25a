import { pdfOf } from './typst-letter';
import type { Sample } from './sample';
import { wordOf } from './word-letter';

/** The file a sample comes as, with the name it has. */
export async function fileOf(sample: Sample): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  switch (sample.as) {
    case 'pdf':
      return { name: 'brev.pdf', bytes: pdfOf(sample) };
    case 'docx':
      return { name: 'brev.docx', bytes: await wordOf(sample) };
    case 'mail':
      return { name: 'brev.eml', bytes: mail(sample, null) };
    case 'mail-pdf':
      return {
        name: 'brev.eml',
        bytes: mail(sample, { name: 'beslut.pdf', type: 'application/pdf', bytes: pdfOf(sample) }),
      };
    case 'mail-docx':
      return {
        name: 'brev.eml',
        bytes: mail(sample, { name: 'brev.docx', type: WORD, bytes: await wordOf(sample) }),
      };
  }
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Attached {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const folded = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');

function mail(sample: Sample, attached: Attached | null): Buffer {
  const {
    subject = 'Meddelande',
    from = 'IVO <registrator@ivo.se>',
    body,
    sender,
    labels,
    recipient = [],
  } = sample;
  const own =
    attached === null
      ? [
          ...recipient,
          '',
          ...labels.map(([label, value]) => `${label} ${value}`.trim()),
          '',
          ...body.map((block) => block.replace(/^[#|] /, '')).flatMap((text) => [text, '']),
          'Med vänlig hälsning',
          ...sender,
        ]
      : ['Se bifogad fil.', '', 'Med vänlig hälsning', ...sender];
  const text = Buffer.from(own.join('\r\n'));
  const head = [
    `From: ${from}`,
    'To: info@exempel-assistans.example',
    `Subject: ${encoded(subject)}`,
    'Date: Tue, 24 Nov 2026 09:12:00 +0100',
    'Message-ID: <1@ivo.example>',
    'MIME-Version: 1.0',
  ];
  const plain = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    folded(text),
  ];
  if (attached === null) return Buffer.from([...head, ...plain].join('\r\n'));
  const { name, type, bytes } = attached;
  const file = [
    ...[`Content-Type: ${type}; name="${name}"`, 'Content-Transfer-Encoding: base64'],
    ...[`Content-Disposition: attachment; filename="${name}"`, '', folded(bytes)],
  ];
  return Buffer.from(
    [
      ...[...head, 'Content-Type: multipart/mixed; boundary="del"', ''],
      ...['--del', ...plain, '--del', ...file, '--del--', ''],
    ].join('\r\n'),
  );
}
