package org.progressledger.report.table;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.report.OfficialForm;

/** A form of rows and columns as a page and a file show it. Equal forms are shown alike. */
public interface PrintedForm extends OfficialForm {

    /** As the programme numbers it, such as {@code 2} or {@code 05}. */
    String number();

    /** Its number and title. */
    Label heading();

    /** The area or the unit in words. */
    Label area();

    /** The days that it speaks of. */
    Label period();

    /** The last of them. */
    LocalDate closing();

    /** By which anybody can make it again. */
    Label basis();

    /** What its rows are about. */
    Label rowHead();

    /** From left to right. */
    List<FormColumn> columns();

    /** From top to bottom. */
    List<FormRow> rows();

    /** What a reader must know, such as what is left empty. */
    List<Label> notes();
}
