import { DerivationRow } from './derivation.entity';
import { FactRow } from './fact.entity';
import { MatterRow } from './matter.entity';
import { MatterStateRow } from './matter-state.entity';
import { MatterWordRow } from './matter-word.entity';
import { ProviderRow } from './provider.entity';

/** Every table of this feature: providers, their matters and the facts of them. */
export const PROVIDER_ROWS = [ProviderRow, MatterRow, MatterWordRow, FactRow, DerivationRow, MatterStateRow];
