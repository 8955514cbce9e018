import { fundingPaths, obligingBodies } from '@app/contracts';
import { Group, options, SelectField, TextField } from '../design/fields.js';
import { useGuest } from '../design/guest-context.js';
import type { FormPart } from './form-part.js';
import { shownEntitlements } from './need-values.js';

/** Who pays, who opened the way, until when, and whether the person is obliged. */
export function Entitlements({ values, errors }: FormPart) {
  const { texts } = useGuest();
  const { form: words, issuingBodies } = texts.standing;
  const form = { values, ...(errors && { errors }) };
  return (
    <>
      <Group label={texts.entry.entitlements} name="need.entitlements" hint={texts.needForm.validUntilHint}>
        {shownEntitlements(values).map((row) => (
          <Row key={row} row={row} {...form} />
        ))}
      </Group>
      <Group label={words.obligation} name="need.obligation" hint={words.obligationHint} {...form}>
        <div class="row">
          <SelectField
            name="need.obligation.by"
            label={words.obligedBy}
            choices={options(issuingBodies, obligingBodies)}
            none={texts.no}
            {...form}
          />
          <TextField name="need.obligation.since" type="date" label={words.obligedSince} {...form} />
        </div>
      </Group>
    </>
  );
}

function Row({ row, ...form }: FormPart & { readonly row: number }) {
  const { texts } = useGuest();
  const words = texts.needForm;
  const { form: more, issuingBodies } = texts.standing;
  const at = (part: string) => `need.entitlements.${row}.${part}`;
  return (
    <>
      <div class="row">
        <SelectField
          name={at('path')}
          label={row === 0 ? words.path : words.pathSecond}
          choices={options(texts.fundingPaths, fundingPaths)}
          none={texts.none}
          required={row === 0}
          {...form}
        />
        <SelectField
          name={at('issuedBy')}
          label={more.issuedBy}
          choices={options(issuingBodies)}
          none={texts.none}
          {...form}
        />
      </div>
      <div class="row">
        <TextField name={at('issuedOn')} type="date" label={words.issuedOn} {...form} />
        <TextField name={at('validUntil')} type="date" label={words.validUntil} {...form} />
      </div>
    </>
  );
}
