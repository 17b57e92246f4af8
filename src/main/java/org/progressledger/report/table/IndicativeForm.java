package org.progressledger.report.table;

/** A form whose circular was not found, so that its number and words are those in use and not those of a decree. */
public interface IndicativeForm extends PrintedForm {

    /** What a form of this kind is called. */
    interface Kind {

        /** Two digits, as the programme numbers them. */
        String number();

        Label title();

        /** What its rows are about. */
        Label rows();
    }

    Kind kind();

    @Override
    default String number() {
        return kind().number();
    }

    @Override
    default Label heading() {
        Label title = kind().title();
        return new Label(
                "Biểu %s. %s".formatted(number(), title.vietnamese()),
                "Form %s. %s".formatted(number(), title.english()));
    }

    @Override
    default Label rowHead() {
        return kind().rows();
    }
}
