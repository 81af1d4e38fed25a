import { Injectable } from '@nestjs/common';
import { Database } from '@fristvakt/platform';

/** A licence whose certificate nobody has held against reality for more than half a year. */
export interface CertificateToCheck {
  readonly licenceId: string;
  readonly title: string;
  readonly providerId: string;
  readonly provider: string;
  /** Null where it was never checked. */
  readonly checkedOn: string | null;
}

export interface CertificatesWanted {
  readonly organisation: string;
  readonly today: string;
  readonly limit: number;
  readonly after?: readonly [provider: string, id: string];
}

/** Half-yearly: does the certificate match us? Licences that are held and were not checked in the last six months. */
@Injectable()
export class CertificateWatch {
  constructor(private readonly database: Database) {}

  async list(wanted: CertificatesWanted): Promise<readonly CertificateToCheck[]> {
    const { organisation, today, limit, after } = wanted;
    const [provider, id] = after ?? [null, null];
    return this.database.read({ organisation }, async (tx) =>
      tx.query<CertificateToCheck[]>(
        `select matter.id as "licenceId", matter.title, provider.id as "providerId", provider.name as provider,
           detail.certificate_checked_on as "checkedOn"
         from matter
         join provider on provider.organisation_id = $1 and provider.id = matter.provider_id
         join matter_state on matter_state.organisation_id = $1 and matter_state.matter_id = matter.id
         left join licence_detail detail on detail.organisation_id = $1 and detail.matter_id = matter.id
         where matter.organisation_id = $1 and matter.kind = 'licence'
           and matter_state.status in ('active', 'restored', 'revoked-stayed', 'banned')
           and (detail.certificate_checked_on is null
             or detail.certificate_checked_on + interval '6 months' < $2::date)
           and ($3::text is null or (provider.name, matter.id) > ($3, $4::uuid))
         order by provider.name, matter.id limit $5`,
        [organisation, today, provider, id, limit],
      ),
    );
  }
}
