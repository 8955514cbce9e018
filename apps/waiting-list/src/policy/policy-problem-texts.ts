import type { ProblemText } from '@app/runtime';

/** What people read when something about a policy is refused. */
export const policyProblemTexts: Readonly<Record<string, ProblemText>> = {
  'policy.not-found': { de: 'Diesen Regelstand gibt es hier nicht.', en: 'There is no such policy here.' },
  'policy-region.not-found': { de: 'Diese Region gibt es hier nicht.', en: 'There is no such region here.' },
  'policy.not-a-draft': {
    de: 'Was in Kraft ist oder war, wird nicht mehr geändert. Bitte legen Sie einen neuen Entwurf an.',
    en: 'What is or was in force is not changed any more. Please write a new draft.',
  },
  'policy.second-person-needed': {
    de: 'Wer daran geschrieben hat, setzt die Regeln nicht in Kraft. Bitte fragen Sie eine zweite Person.',
    en: 'Whoever wrote a part of it does not put it in force. Please ask a second person.',
  },
  'policy.overtaken': {
    de: 'Inzwischen gelten andere Regeln als die, von denen der Entwurf ausging. Bitte prüfen und speichern Sie ihn noch einmal.',
    en: 'Other rules than those the draft was written from are in force by now. Please look at it and save it again.',
  },
  'policy.changes-nothing': {
    de: 'Der Entwurf unterscheidet sich nicht von den geltenden Regeln.',
    en: 'The draft does not differ from the rules in force.',
  },
  'policy-preview.not-found': { de: 'Diese Vorschau gibt es hier nicht.', en: 'There is no such preview here.' },
  'policy-preview.done': { de: 'Diese Vorschau ist schon fertig.', en: 'This preview is done already.' },
  'policy-preview.failed': { de: 'Diese Vorschau ist abgebrochen.', en: 'This preview has broken off.' },
  'policy.malformed': { de: 'Diese Regeln sind nicht lesbar.', en: 'These rules cannot be read.' },
  'policy.terms-unfit': { de: 'Einige Werte sind so nicht möglich.', en: 'Some values are not possible.' },
  'policy.term-unknown': { de: 'Diesen Wert gibt es in den Regeln nicht.', en: 'There is no such term in a policy.' },
  'policy.term-wrong-kind': { de: 'Hier steht eine andere Art von Wert.', en: 'This takes another kind of value.' },
  'policy.term-too-small': { de: 'Dieser Wert ist zu klein.', en: 'This value is too small.' },
  'policy.term-too-large': { de: 'Dieser Wert ist zu groß.', en: 'This value is too large.' },
  'policy.term-not-in-list': { de: 'Dieser Wert ist nicht vorgesehen.', en: 'This is none of the possible values.' },
};
