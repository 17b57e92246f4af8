package org.progressledger.web.form;

/** How a field is entered. */
public enum Input {
    TEXT,
    /** A sentence or more. */
    LONG_TEXT,
    NUMBER,
    DATE,
    /** One of some. */
    CHOICE,
    /** Any of some. */
    CHOICES,
    /** One of some for each of several. */
    EACH,
    /** Yes or no. */
    FLAG,
    /** A record of its own, with fields. */
    GROUP
}
