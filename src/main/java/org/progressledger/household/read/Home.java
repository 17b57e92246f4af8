package org.progressledger.household.read;

import org.progressledger.territory.Lineage;

/**
 * Where a household lives on a day.
 *
 * @param village as it is written in its list
 */
record Home(Lineage lineage, String village) {}
