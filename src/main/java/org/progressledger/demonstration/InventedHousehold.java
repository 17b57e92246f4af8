package org.progressledger.demonstration;

import java.time.LocalDate;
import org.progressledger.household.Gender;

/**
 * A household that does not exist.
 *
 * @param code keeps the code of the old commune for ever
 * @param head name of the head, contains "Mẫu"
 * @param gender of the head
 * @param birth day of birth of the head
 * @param personalNumber twelve digits beginning with 999, used once
 * @param ethnicity of the head
 * @param members number of members, the head included
 * @param village where it lives
 */
record InventedHousehold(
        String code,
        String head,
        Gender gender,
        LocalDate birth,
        String personalNumber,
        String ethnicity,
        int members,
        Village village) {}
