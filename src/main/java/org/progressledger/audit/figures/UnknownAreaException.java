package org.progressledger.audit.figures;

import org.progressledger.territory.AreaKey;

/** There is and was no such area, as far as is known from the standpoint. */
public final class UnknownAreaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AreaKey area;

    UnknownAreaException(AreaKey area) {
        super("There is no area " + area);
        this.area = area;
    }

    public AreaKey area() {
        return area;
    }
}
