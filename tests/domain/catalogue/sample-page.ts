import type { ErrorPage } from '../../../src/domain/catalogue/error-page.ts';

/** A small complete error page; tests change what they are about. */
export function samplePage(changes: Partial<ErrorPage> = {}): ErrorPage {
  return {
    id: 'check-owner-failed',
    was: [],
    kind: 'full',
    services: ['migration-service'],
    shows: ['failed-file-list'],
    title: 'The owner could not be carried over',
    summary: 'The owner differs.',
    messages: [{ text: 'check owner failed ({owner})', where: 'failed-file list', lang: 'en' }],
    codes: ['OwnerMismatch'],
    ec: ['0099-00000001'],
    phrases: [],
    samples: ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.jpg,check owner failed (me)`),
    badges: {
      retry: { verdict: 'after-fix', note: 'After the fix.' },
      data: { verdict: 'safe', note: 'Nothing is lost.' },
      who: ['you'],
    },
    whatToDo: [{ text: 'Correct the owner.' }],
    elsewhere: false,
    tellApart: [],
    causes: [
      {
        id: 'owner-changed',
        was: [],
        title: 'The owner changed',
        text: 'Somebody changed it.',
        basis: 'inferred',
        from: ['faq'],
        how: 'The row names the owner.',
        check: {
          text: 'Read it.',
          command: 'ossutil stat oss://BUCKET/KEY',
          confirms: 'It differs.',
          rulesOut: 'It is the same.',
          from: [],
        },
        fix: [{ text: 'Change it back.' }],
      },
    ],
    verify: [{ text: 'Look again.' }],
    seen: [{ place: 'Failed-file list', row: 'a.jpg,check owner failed (me)', mark: 'check owner failed' }],
    ignore: { may: false, text: 'Never.' },
    notKnown: [],
    forSupport: [],
    providers: [],
    generations: [{ generation: 'old-console', evidence: 'documented' }],
    confusedWith: [],
    sources: ['faq'],
    aliases: ['section_owner'],
    askedAt: 'who-owns',
    changed: '2026-11-22',
    ...changes,
  };
}
