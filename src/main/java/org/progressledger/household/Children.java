package org.progressledger.household;

/**
 * Children under 16 of a household and what they lack, in persons.
 *
 * @param all all of them, from 0
 * @param withoutInsurance without health insurance, at most all
 * @param malnourished stunted or underweight, at most all
 * @param notAtSchool not attending the level of their age, at most all
 */
public record Children(int all, int withoutInsurance, int malnourished, int notAtSchool) {

    public Children {
        if (Math.min(Math.min(all, withoutInsurance), Math.min(malnourished, notAtSchool)) < 0
                || Math.max(withoutInsurance, Math.max(malnourished, notAtSchool)) > all) {
            throw new IllegalArgumentException("Of %d children %d, %d and %d cannot lack something"
                    .formatted(all, withoutInsurance, malnourished, notAtSchool));
        }
    }
}
