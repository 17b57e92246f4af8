package org.progressledger.territory;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The territory as the application has it, without anything else. */
@ComponentScan(
        basePackageClasses = Territory.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.progressledger\\.territory\\.web\\..*", ".*(Test|IT)(\\$.*)?"}))
class TerritoryNode {}
