package org.progressledger.ruleset;

import org.progressledger.shared.Validity;

/**
 * What can happen to the criteria by which communes are judged. All of it stands in one stream, so that what holds between
 * sets is checked when any of them changes. What has landed never changes meaning.
 */
public sealed interface CriteriaSetEvent {

    /** Key of the set that it is about. */
    String key();

    /** A set was published, for the first time or in place of its own draft. Carries the whole of it. */
    record CriteriaSetPublished(CriteriaSet criteriaSet) implements CriteriaSetEvent {

        @Override
        public String key() {
            return criteriaSet.key();
        }
    }

    /**
     * A set was prolonged or ended.
     *
     * @param validity the days on which it is in force from now on; the first day never changes
     * @param legalText the text that says so
     */
    record CriteriaSetValidityChanged(String key, Validity validity, LegalText legalText) implements CriteriaSetEvent {}
}
