package org.progressledger.report.direct;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.report.Amount;
import org.progressledger.report.FormArea;
import org.progressledger.report.FormQuestion;
import org.progressledger.report.Reach;
import org.progressledger.report.Recorded;

/** A second count that used the first one would agree with it whatever it says. */
class SecondImplementationTest {

    private static final String REPORT = "org.progressledger.report";

    /** What is asked, what is answered, and where an event stands. */
    private static final Set<Class<?>> VALUES =
            Set.of(FormQuestion.class, FormArea.class, Reach.class, Amount.class, Recorded.class);

    @Test
    void the_direct_count_shares_with_the_forms_nothing_but_the_values_of_question_and_answer() {
        noClasses()
                .that()
                .resideInAPackage(REPORT + ".direct")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("count for the forms") {
                    @Override
                    public boolean test(JavaClass target) {
                        return target.getPackageName().startsWith(REPORT)
                                && !target.getPackageName().equals(REPORT + ".direct")
                                && VALUES.stream().noneMatch(value -> isPartOf(target, value));
                    }
                })
                .check(new ClassFileImporter().importPackages(REPORT));
    }

    private static boolean isPartOf(JavaClass target, Class<?> value) {
        return target.getName().equals(value.getName()) || target.getName().startsWith(value.getName() + "$");
    }
}
